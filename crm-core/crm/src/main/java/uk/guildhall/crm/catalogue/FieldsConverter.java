package uk.guildhall.crm.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import uk.guildhall.crm.tenancy.Json;

/** Keeps a service's form as JSON beside the service. */
@Converter
public class FieldsConverter implements AttributeConverter<List<ServiceField>, String> {

    @Override
    public String convertToDatabaseColumn(List<ServiceField> fields) {
        return Json.write(fields);
    }

    @Override
    public List<ServiceField> convertToEntityAttribute(String column) {
        return column == null ? List.of() : Json.read(column, new TypeReference<>() {});
    }
}
