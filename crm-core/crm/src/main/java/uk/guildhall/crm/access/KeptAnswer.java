package uk.guildhall.crm.access;

import java.time.Instant;
import java.util.Arrays;

/**
 * What a program was answered under an idempotency key.
 *
 * @param requestDigest SHA-256 of what it asked
 * @param status the HTTP status; null while the answer is being made
 * @param body the JSON it was answered
 * @param location where what it made can be found; null where nothing was
 * @param version of the record, as answered in its tag; null where it has none
 */
public record KeptAnswer(
        byte[] requestDigest, Integer status, String body, String location, Integer version, Instant createdAt) {

    /** Whether the same was asked. */
    public boolean answers(byte[] otherRequestDigest) {
        return Arrays.equals(requestDigest, otherRequestDigest);
    }
}
