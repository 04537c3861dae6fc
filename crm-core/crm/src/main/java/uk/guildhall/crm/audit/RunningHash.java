package uk.guildhall.crm.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A hash that runs over sealed entries in their order, SHA-256 of what was before, the number, the seal and the entry.
 * It needs no secret, so whoever has the entries can compute it and compare with a digest.
 */
final class RunningHash {
    static final byte[] START = new byte[32];

    private byte[] value;

    RunningHash(byte[] from) {
        this.value = from.clone();
    }

    void add(long sequence, byte[] seal, byte[] entry) {
        MessageDigest sha = sha256();
        sha.update(value);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(0, sequence));
        sha.update(seal);
        sha.update(entry);
        value = sha.digest();
    }

    byte[] value() {
        return value.clone();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
