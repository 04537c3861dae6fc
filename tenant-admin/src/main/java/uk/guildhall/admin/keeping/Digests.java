package uk.guildhall.admin.keeping;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as manifests have it. */
final class Digests {
    private Digests() {}

    static DigestOutputStream of(OutputStream out) {
        return new DigestOutputStream(out, sha256());
    }

    static DigestInputStream of(InputStream in) {
        return new DigestInputStream(in, sha256());
    }

    static String of(byte[] content) {
        return hex(sha256().digest(content));
    }

    static String of(DigestOutputStream written) {
        return hex(written.getMessageDigest().digest());
    }

    static String of(DigestInputStream read) {
        return hex(read.getMessageDigest().digest());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
