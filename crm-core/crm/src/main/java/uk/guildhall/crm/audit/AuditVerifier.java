package uk.guildhall.crm.audit;

import com.google.crypto.tink.Mac;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a council's audit trail from outside the application: that the seals run from one without a gap, that each fits
 * its entry and the one before, that no entry stands behind them unsealed, and that all of it is what the digests outside
 * the database say. Reads only.
 */
public final class AuditVerifier {
    private static final int PAGE = 5_000;
    private static final int PROBLEMS_SHOWN = 20;
    private static final int ENTRY_FIELDS = 11;

    /** Entries younger than this may still wait for their seal. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AuditChain chain;
    private final List<String> problems = new ArrayList<>();
    private long sequence;
    private byte[] before = AuditChain.START;
    private final RunningHash hash = new RunningHash(RunningHash.START);
    private final DigestCheck digests;

    /**
     * What was found.
     *
     * @param sealed how many seals were checked
     * @param digests how many digests it was found to fit
     * @param problems what is wrong, at most twenty; empty if the trail is whole
     */
    public record Report(long sealed, long digests, List<String> problems) {
        public boolean isWhole() {
            return problems.isEmpty();
        }
    }

    private AuditVerifier(Mac key, DigestCheck digests) {
        this.chain = new AuditChain(key);
        this.digests = digests;
    }

    /**
     * @param council a connection whose schema is the council's
     * @param digests what the trail is compared with beside; null where there are none
     */
    public static Report verify(Connection council, Mac key, DigestCheck digests, Instant now)
            throws SQLException, IOException {
        AuditVerifier verifier = new AuditVerifier(key, digests);
        if (digests != null) {
            digests.begin(1, verifier::found);
        }
        while (verifier.page(council)) {
            // the next page
        }
        if (digests != null && verifier.problems.size() < PROBLEMS_SHOWN) {
            digests.ended(verifier.sequence);
        }
        verifier.unsealed(council, now);
        return new Report(
                verifier.sequence, digests == null ? 0 : digests.confirmations(), List.copyOf(verifier.problems));
    }

    private boolean page(Connection council) throws SQLException, IOException {
        int rows = 0;
        try (PreparedStatement query = council.prepareStatement("SELECT s.sequence, HEX(s.entry_id), s.mac, "
                + AuditChain.COLUMNS + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id"
                + " WHERE s.sequence > ? ORDER BY s.sequence LIMIT " + PAGE)) {
            query.setLong(1, sequence);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows++;
                    check(row);
                }
            }
        }
        return rows == PAGE && problems.size() < PROBLEMS_SHOWN;
    }

    private void check(ResultSet row) throws SQLException, IOException {
        long number = row.getLong(1);
        if (number != sequence + 1) {
            found("seals " + (sequence + 1) + " to " + (number - 1) + " are missing");
        }
        byte[] code = row.getBytes(3);
        Object[] entry = new Object[ENTRY_FIELDS];
        for (int i = 0; i < ENTRY_FIELDS; i++) {
            entry[i] = row.getString(4 + i);
        }
        if (entry[0] == null) {
            found("entry " + row.getString(2) + ", sealed as number " + number + ", is missing");
        } else if (!chain.holds(code, number, before, entry)) {
            found("seal " + number + " does not fit its entry " + entry[0] + " and the seal before it");
        }
        sequence = number;
        before = code;
        if (digests != null) {
            hash.add(number, code, AuditChain.json(AuditChain.fields(entry)));
            digests.passed(number, code, hash.value());
        }
    }

    private void unsealed(Connection council, Instant now) throws SQLException {
        try (PreparedStatement query = council.prepareStatement(
                "SELECT HEX(e.id) FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                        + " WHERE s.entry_id IS NULL AND e.at < ? LIMIT " + PROBLEMS_SHOWN)) {
            query.setTimestamp(1, Timestamp.from(now.minus(PATIENCE)));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found("entry " + row.getString(1) + " has no seal");
                }
            }
        }
    }

    private void found(String problem) {
        if (problems.size() < PROBLEMS_SHOWN) {
            problems.add(problem);
        }
    }
}
