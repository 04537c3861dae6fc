package uk.guildhall.web.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.web.kit.JsonBody;

/** JSON merge patch (RFC 7396): what is named is set, null takes away, everything else stays. */
final class MergePatch {
    static final String TYPE = "application/merge-patch+json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private MergePatch() {}

    /**
     * The patched record, read as strictly as one that is sent whole.
     *
     * @param current what somebody may edit of the record, as it is now
     */
    static <T extends Record> T apply(T current, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw Refused.because("", "problem.json");
        }
        JsonNode merged = merge(tree(current), patch);
        return JsonBody.read(JsonBody.write(merged), type);
    }

    private static JsonNode tree(Record current) {
        try {
            return MAPPER.readTree(JsonBody.write(current));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? (ObjectNode) target : MAPPER.createObjectNode();
        patch.fields().forEachRemaining(change -> {
            String name = change.getKey();
            if (change.getValue().isNull()) {
                merged.remove(name);
            } else {
                JsonNode before = merged.path(name);
                merged.set(name, merge(before, change.getValue()));
            }
        });
        return merged;
    }
}
