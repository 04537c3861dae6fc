package uk.guildhall.admin.keeping;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP file while it is written, one file after another; of each it remembers the checksum. */
final class Parcel implements AutoCloseable {
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    Parcel(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** Writes a file's content and answers its rows. */
    @FunctionalInterface
    interface Content {
        long write(Writer out) throws IOException, SQLException;
    }

    void add(String name, String meaning, List<Field> fields, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        Counted counted = new Counted(zip);
        DigestOutputStream digest = Digests.of(counted);
        Writer writer = new BufferedWriter(new OutputStreamWriter(digest, StandardCharsets.UTF_8), 1 << 16);
        long rows = content.write(writer);
        writer.flush();
        zip.closeEntry();
        entries.add(new Manifest.Entry(
                name,
                meaning,
                rows,
                counted.bytes,
                Digests.of(digest),
                fields.stream()
                        .map(field -> new Manifest.Described(
                                field.name(), field.kind().words(), field.type()))
                        .toList()));
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    void finish(byte[] manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.FILE));
        zip.write(manifest);
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            bytes += len;
        }
    }
}
