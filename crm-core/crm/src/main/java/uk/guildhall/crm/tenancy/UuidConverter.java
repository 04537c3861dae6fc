package uk.guildhall.crm.tenancy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Keeps references to other records as sixteen bytes. */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(UUID id) {
        return id == null ? null : Ids.bytes(id);
    }

    @Override
    public UUID convertToEntityAttribute(byte[] column) {
        return column == null ? null : Ids.of(column);
    }
}
