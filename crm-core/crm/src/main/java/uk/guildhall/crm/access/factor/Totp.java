package uk.guildhall.crm.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * An authenticator app's secret, and the six digits that it makes of it every half minute: RFC 6238 with SHA-1, which is
 * what all apps can do.
 */
public final class Totp {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int SKEW = 1;

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    public static Totp random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Totp(bytes);
    }

    public static Totp of(byte[] secret) {
        return new Totp(secret.clone());
    }

    /** From Base32, as people type it. */
    public static Totp read(String base32) {
        return new Totp(new Base32().decode(base32.replace(" ", "").toUpperCase(Locale.ROOT)));
    }

    public byte[] secret() {
        return secret.clone();
    }

    /** In Base32, for typing into an app. */
    public String text() {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** The number of the half minute. */
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** What the app shows in that half minute. */
    public String code(long step) {
        return code(step, DIGITS);
    }

    String code(long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The half minute for which that code is right, one before or after now at most; empty where it is wrong. */
    public OptionalLong matching(String typed, Instant now) {
        byte[] shown = typed.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        // All three are always compared: how long it takes tells nothing.
        for (long step = current - SKEW; step <= current + SKEW; step++) {
            if (MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), shown)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Totp";
    }
}
