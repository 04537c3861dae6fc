package uk.guildhall.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.tenancy.PageKey;

/**
 * Where a list goes on: the key of the last row of the page before. Programs see it as an opaque word, with a few bytes
 * that find a word that was mistyped or belongs to another list.
 */
record Place(Instant at, UUID id) {
    private static final int KEY = 24;
    private static final int CHECK = 6;

    /** Before the first row of a list whose newest come first. */
    static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static Place of(UUID id) {
        return new Place(Instant.EPOCH, id);
    }

    String word(String list) {
        byte[] key = ByteBuffer.allocate(KEY)
                .putLong(PageKey.micros(at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        byte[] word =
                ByteBuffer.allocate(KEY + CHECK).put(key).put(check(list, key)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    /** @throws Refused where the word isn't one that this list gave */
    static Place read(String list, String word) {
        byte[] bytes = bytes(word);
        if (bytes.length != KEY + CHECK) {
            throw unknown();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte[] key = new byte[KEY];
        buffer.get(key);
        byte[] check = new byte[CHECK];
        buffer.get(check);
        if (!MessageDigest.isEqual(check, check(list, key))) {
            throw unknown();
        }
        buffer.rewind();
        return new Place(
                Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS), new UUID(buffer.getLong(), buffer.getLong()));
    }

    static Refused unknown() {
        return Refused.because("/after", "problem.after");
    }

    private static byte[] bytes(String word) {
        try {
            return Base64.getUrlDecoder().decode(word);
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
    }

    private static byte[] check(String list, byte[] key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(list.getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(sha.digest(key), CHECK);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
