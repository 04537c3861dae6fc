package uk.guildhall.crm.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.guildhall.crm.tenancy.Json;

/**
 * Keeps a service's form as JSON beside the service. Nearly every page of the desk reads the catalogue, so a form is taken
 * apart once: the same text is the same form, whichever council's it is, and says nothing of any person.
 */
@Converter
public class FieldsConverter implements AttributeConverter<List<ServiceField>, String> {
    private static final int KEPT = 5_000;
    private static final Map<String, List<ServiceField>> READ = new ConcurrentHashMap<>();

    @Override
    public String convertToDatabaseColumn(List<ServiceField> fields) {
        return Json.write(fields);
    }

    @Override
    public List<ServiceField> convertToEntityAttribute(String column) {
        if (column == null) {
            return List.of();
        }
        List<ServiceField> known = READ.get(column);
        if (known == null) {
            known = List.copyOf(Json.read(column, new TypeReference<List<ServiceField>>() {}));
            if (READ.size() >= KEPT) {
                READ.clear();
            }
            READ.put(column, known);
        }
        return known;
    }
}
