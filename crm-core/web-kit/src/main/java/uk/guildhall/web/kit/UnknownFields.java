package uk.guildhall.web.kit;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import uk.guildhall.crm.council.Problems;

/** Finds all the fields of a request that its record doesn't have; Jackson itself would name the first only. */
final class UnknownFields {
    /** Of our own records only, so there are few; looking them up anew took longer than reading the whole request. */
    private static final Map<JavaType, Map<String, JavaType>> KNOWN = new ConcurrentHashMap<>();

    private final ObjectMapper mapper;
    private final Problems problems;

    UnknownFields(ObjectMapper mapper, Problems problems) {
        this.mapper = mapper;
        this.problems = problems;
    }

    void find(JsonNode json, JavaType type, String pointer) {
        if (json.isArray() && type.isCollectionLikeType()) {
            for (int i = 0; i < json.size(); i++) {
                find(json.get(i), type.getContentType(), pointer + "/" + i);
            }
        } else if (json.isObject() && type.getRawClass().isRecord()) {
            Map<String, JavaType> known = KNOWN.computeIfAbsent(type, this::fields);
            json.fields().forEachRemaining(field -> {
                String at = pointer + "/" + JsonFaults.escaped(field.getKey());
                JavaType property = known.get(field.getKey());
                if (property == null) {
                    problems.add(at, "problem.unknown-field");
                } else {
                    find(field.getValue(), property, at);
                }
            });
        }
    }

    private Map<String, JavaType> fields(JavaType type) {
        BeanDescription description = mapper.getDeserializationConfig().introspect(type);
        return description.findProperties().stream()
                .collect(Collectors.toMap(BeanPropertyDefinition::getName, BeanPropertyDefinition::getPrimaryType));
    }
}
