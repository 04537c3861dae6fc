package uk.guildhall.web.kit;

import org.eclipse.microprofile.openapi.models.media.Schema;

/** A schema says only what its record's annotations say; what they leave at its default means nothing. */
final class DefaultsTakenOut {
    private DefaultsTakenOut() {}

    static void of(Schema schema) {
        if (isZero(schema.getMaxProperties())) {
            schema.setMaxProperties(null);
        }
        if (isZero(schema.getMinProperties())) {
            schema.setMinProperties(null);
        }
        if (isZero(schema.getMinLength())) {
            schema.setMinLength(null);
        }
        schema.setExclusiveMaximum(unlessFalse(schema.getExclusiveMaximum()));
        schema.setExclusiveMinimum(unlessFalse(schema.getExclusiveMinimum()));
        schema.setUniqueItems(unlessFalse(schema.getUniqueItems()));
        schema.setNullable(unlessFalse(schema.getNullable()));
        schema.setReadOnly(unlessFalse(schema.getReadOnly()));
        schema.setWriteOnly(unlessFalse(schema.getWriteOnly()));
        schema.setDeprecated(unlessFalse(schema.getDeprecated()));
    }

    private static boolean isZero(Integer number) {
        return number != null && number == 0;
    }

    private static Boolean unlessFalse(Boolean said) {
        return Boolean.TRUE.equals(said) ? said : null;
    }
}
