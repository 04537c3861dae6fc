package uk.guildhall.crm.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.council.Council;

/**
 * A council's digests, one a line, in a file outside the database to which lines are only added. Who adds holds the file's
 * lock and reads the last line under it, so that nodes that share the folder write one chain.
 */
public final class DigestFile {
    private static final int LONGEST = 8_192;

    private final Path file;

    DigestFile(Path file) {
        this.file = file;
    }

    /** Where this installation keeps the council's. */
    static DigestFile of(Council council) {
        Config config = ConfigProvider.getConfig();
        Path folder = config.getOptionalValue("guildhall.digests.folder", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(config.getValue("guildhall.keys.file", String.class))
                        .resolveSibling("digests"));
        return new DigestFile(in(folder, council.code()));
    }

    /** The file of a council in a folder of digests. */
    public static Path in(Path folder, String councilCode) {
        return folder.resolve(councilCode + ".jsonl");
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** The newest line, as far as it was written whole. */
    public Optional<String> last() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.ofNullable(tail(channel).line());
        }
    }

    /** Sends as many bytes of it as there were at some moment. */
    public void copy(OutputStream out, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            WritableByteChannel target = Channels.newChannel(out);
            long sent = 0;
            while (sent < size) {
                sent += channel.transferTo(sent, size - sent, target);
            }
        }
    }

    /**
     * Adds a line that follows the last one.
     *
     * @param next given the last line, null where there is none, answers the next one, or null to add none
     * @return whether a line was added; not if somebody else is adding one
     */
    boolean append(UnaryOperator<String> next) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            try (FileLock lock = channel.tryLock()) {
                return lock != null && append(channel, next);
            } catch (OverlappingFileLockException anotherThread) {
                return false;
            }
        }
    }

    private static boolean append(FileChannel channel, UnaryOperator<String> next) throws IOException {
        Tail tail = tail(channel);
        String line = next.apply(tail.line());
        if (line == null) {
            return false;
        }
        // What a crash left half written was never a digest.
        channel.truncate(tail.end());
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        channel.position(tail.end());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
        return true;
    }

    /** The last whole line and where it ends. */
    private record Tail(String line, long end) {}

    private static Tail tail(FileChannel channel) throws IOException {
        long size = channel.size();
        long from = Math.max(0, size - LONGEST);
        ByteBuffer bytes = ByteBuffer.allocate((int) (size - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until all of it is there
        }
        String text = new String(bytes.array(), StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf('\n');
        if (end < 0) {
            return new Tail(null, from);
        }
        int start = text.lastIndexOf('\n', end - 1) + 1;
        byte[] line = text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
        return new Tail(new String(line, StandardCharsets.UTF_8), from + end + 1);
    }
}
