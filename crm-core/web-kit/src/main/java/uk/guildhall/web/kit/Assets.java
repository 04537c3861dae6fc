package uk.guildhall.web.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheets and scripts of every page, the same for all councils. They are read from the classpath once and kept,
 * plain and compressed. Their common digest is the build: it changes when any of them does.
 */
public final class Assets {

    /** One static file. Its arrays are shared: they are read, never changed. */
    public static final class Asset {
        private final String contentType;
        private final byte[] bytes;
        private final byte[] compressed;
        private final String etag;

        private Asset(String contentType, byte[] bytes) {
            this.contentType = contentType;
            this.bytes = bytes;
            this.compressed = gzip(bytes);
            this.etag = '"' + HexFormat.of().formatHex(sha256().digest(bytes), 0, 12) + '"';
        }

        public String contentType() {
            return contentType;
        }

        public byte[] bytes() {
            return bytes;
        }

        /** The same, gzipped. */
        public byte[] compressed() {
            return compressed;
        }

        /** Of the content, with its quotation marks. */
        public String etag() {
            return etag;
        }
    }

    private static final String CSS = "text/css; charset=utf-8";
    private static final String JS = "text/javascript; charset=utf-8";
    private static final String TXT = "text/plain; charset=utf-8";
    private static final String SVG = "image/svg+xml";

    private static final Map<String, Asset> ALL = new LinkedHashMap<>();
    private static final String BUILD;

    static {
        MessageDigest whole = sha256();
        hold("govuk.css", read("/assets/govuk.css"), CSS, whole);
        hold(
                "desk.css",
                parts("base", "band", "search", "customer", "forms", "tables", "public", "branding"),
                CSS,
                whole);
        hold("govuk.js", read("/assets/govuk.js"), JS, whole);
        hold("desk.js", read("/assets/desk.js"), JS, whole);
        hold("picker.js", read("/assets/picker.js"), JS, whole);
        hold("passkey.js", read("/assets/passkey.js"), JS, whole);
        hold("htmx.js", read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"), JS, whole);
        hold("favicon.svg", read("/assets/favicon.svg"), SVG, whole);
        hold("govuk-frontend-LICENSE.txt", read("/assets/govuk-frontend-LICENSE.txt"), TXT, whole);
        BUILD = HexFormat.of().formatHex(whole.digest(), 0, 6);
    }

    private Assets() {}

    public static String build() {
        return BUILD;
    }

    public static String url(String name) {
        if (!ALL.containsKey(name)) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return "/assets/" + BUILD + "/" + name;
    }

    public static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The desk's own style sheet is written in parts and sent as one. */
    private static byte[] parts(String... names) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : names) {
            all.writeBytes(read("/assets/desk/" + name + ".css"));
        }
        return all.toByteArray();
    }

    private static void hold(String name, byte[] bytes, String type, MessageDigest whole) {
        whole.update(name.getBytes(StandardCharsets.UTF_8));
        whole.update(bytes);
        ALL.put(name, new Asset(type, bytes));
    }

    private static byte[] read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the classpath: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
