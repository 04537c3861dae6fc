package uk.guildhall.crm.audit;

import java.util.Map;

/** An entry with its place in the chain. The fields are null where the entry is gone and only its seal is left. */
record SealedEntry(long sequence, byte[] seal, Map<String, String> fields) {

    /** @param row number, code, and the entry's columns */
    static SealedEntry of(Object[] row) {
        Object[] entry = new Object[AuditChain.FIELDS.size()];
        System.arraycopy(row, 2, entry, 0, entry.length);
        return new SealedEntry(
                ((Number) row[0]).longValue(), (byte[]) row[1], entry[0] == null ? null : AuditChain.fields(entry));
    }

    byte[] json() {
        return AuditChain.json(fields);
    }
}
