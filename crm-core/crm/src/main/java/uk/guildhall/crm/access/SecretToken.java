package uk.guildhall.crm.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that its holder shows to be let in. The council's database keeps only the SHA-256 digest: 256 random bits
 * need no slow hash, and a stolen table opens nothing.
 */
public record SecretToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int ENCODED = 43;
    private static final String API_PREFIX = "gh_";

    /** For a session cookie. */
    public static SecretToken forSession() {
        return new SecretToken(random());
    }

    /** For another program: recognisable by its prefix, so that scanners find it where it was left lying. */
    public static SecretToken forApi() {
        return new SecretToken(API_PREFIX + random());
    }

    /** Whether it has the form of a session token; anything else needn't trouble the database. */
    public boolean looksLikeSession() {
        return value.length() == ENCODED && encoded(value);
    }

    /** Whether it has the form of an API token. */
    public boolean looksLikeApi() {
        return value.length() == API_PREFIX.length() + ENCODED
                && value.startsWith(API_PREFIX)
                && encoded(value.substring(API_PREFIX.length()));
    }

    /** What is stored of a session: mixed with its council's code, so that the row would open no other council. */
    public byte[] digestWithin(String councilCode) {
        return sha256(councilCode + "|" + value);
    }

    /** What is stored of an API token: SHA-256 of the whole token, prefix included, as UTF-8. */
    public byte[] digest() {
        return sha256(value);
    }

    /** The token that this session's forms carry, to show that the page came from us. */
    public String csrfToken() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return encode(mac.doFinal("csrf".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SecretToken";
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean encoded(String text) {
        return text.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_');
    }
}
