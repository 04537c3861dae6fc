package uk.guildhall.crm.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of the key that signs a council's digests and exports: Ed25519, as PEM, which any tool can use. */
public final class PublishedKey {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PublicKey key;

    private PublishedKey(byte[] encoded) throws GeneralSecurityException {
        this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** @param raw the 32 bytes of RFC 8032 */
    public static PublishedKey of(byte[] raw) {
        try {
            return new PublishedKey(encoded(raw));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 key", e);
        }
    }

    /** @throws IOException if the file holds no such key */
    public static PublishedKey read(Path pem) throws IOException {
        String text = Files.readString(pem).replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
        try {
            return new PublishedKey(Base64.getDecoder().decode(text));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("There is no public key in " + pem, e);
        }
    }

    /** The key as a file. */
    public static String pem(byte[] raw) {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(encoded(raw)) + "\n" + END + "\n";
    }

    /** Whether the signature, in base 64, was made over the data with the private half. */
    boolean verifies(byte[] data, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(data);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] encoded(byte[] raw) {
        byte[] whole = new byte[HEAD.length + raw.length];
        System.arraycopy(HEAD, 0, whole, 0, HEAD.length);
        System.arraycopy(raw, 0, whole, HEAD.length, raw.length);
        return whole;
    }
}
