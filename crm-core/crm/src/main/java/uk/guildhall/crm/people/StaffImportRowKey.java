package uk.guildhall.crm.people;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which row of which file. */
public class StaffImportRowKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private UUID importId;
    private int line;

    public StaffImportRowKey() {}

    StaffImportRowKey(UUID importId, int line) {
        this.importId = importId;
        this.line = line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffImportRowKey key && key.line == line && Objects.equals(key.importId, importId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(importId, line);
    }
}
