package uk.guildhall.crm.branding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import uk.guildhall.crm.council.Refused;

/** A picture that may be handed out: what was given has been read and written anew, so nothing else hides in it. */
public final class Picture {
    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    /** In bytes, of what is given. */
    public static final int MOST_BYTES = 200 * 1024;

    static final String POINTER = "/picture";

    private final String type;
    private final byte[] content;
    private final String digest;

    Picture(String type, byte[] content, String digest) {
        this.type = type;
        this.content = content;
        this.digest = digest;
    }

    /**
     * The picture in the file that somebody gave.
     *
     * @throws Refused where it is too large, no picture, or nothing is left of it
     */
    public static Picture of(PictureKind kind, byte[] given) {
        if (given.length > MOST_BYTES) {
            throw Refused.because(POINTER, "problem.picture-bytes", MOST_BYTES / 1024, (given.length + 1023) / 1024);
        }
        return PngPicture.looksLike(given)
                ? made(PNG, PngPicture.rewritten(given, kind))
                : made(SVG, SvgPicture.cleaned(given));
    }

    /** One that we draw ourselves. */
    public static Picture drawn(String svg) {
        return made(SVG, svg.getBytes(StandardCharsets.UTF_8));
    }

    private static Picture made(String type, byte[] content) {
        return new Picture(type, content, HexFormat.of().formatHex(sha256().digest(content)));
    }

    public String type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }

    /** SHA-256 of the content, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** For showing it before it is kept anywhere. */
    public String dataUrl() {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
