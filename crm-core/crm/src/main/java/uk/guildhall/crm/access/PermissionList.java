package uk.guildhall.crm.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an API token may do, in one column: {@code case:view,customer:view}. */
@Converter
public class PermissionList implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> permissions) {
        return permissions == null ? "" : joined(permissions);
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return column == null || column.isBlank()
                ? Set.of()
                : new TreeSet<>(List.of(column.strip().split("\\s*,\\s*", -1)));
    }

    static String joined(Collection<String> permissions) {
        return String.join(",", new TreeSet<>(permissions));
    }
}
