package uk.guildhall.crm.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Holds a council's digests beside entries that pass by in their order, and tells where the two differ. The digests
 * themselves are checked on the way: each one's signature, and that it names the one before.
 */
public final class DigestCheck implements AutoCloseable {
    private final BufferedReader lines;
    private final PublishedKey key;
    private final String council;
    private Consumer<String> found = problem -> {};

    private String lineBefore;
    private AuditDigest before;
    private AuditDigest next;
    private AuditDigest confirmed;
    private long confirmations;
    private boolean broken;

    private DigestCheck(BufferedReader lines, PublishedKey key, String council) {
        this.lines = lines;
        this.key = key;
        this.council = council;
    }

    /** @param council the code of the council whose they must be */
    public static DigestCheck of(Path file, PublishedKey key, String council) throws IOException {
        return new DigestCheck(Files.newBufferedReader(file), key, council);
    }

    /** Passes over what lies before a place, and takes the place's own digest, if it has one, as the first to compare. */
    void begin(long sequence, Consumer<String> tell) throws IOException {
        found = tell;
        advance();
        while (next != null && next.sequence() < sequence) {
            advance();
        }
    }

    /** What the entries begin with is the hash of all before the first; the digest of just that place, if any, knows it. */
    void startsWith(long first, byte[] hash) {
        if (before != null && before.sequence() == first - 1 && !before.hash().equals(hex(hash))) {
            found.accept("what comes before number " + first + " is not what the digest of " + before.at() + " says");
        }
    }

    /** An entry has passed by: its number, its seal, and the hash of everything up to it; the last two unless gone. */
    void passed(long sequence, byte[] seal, byte[] hash) throws IOException {
        while (next != null && next.sequence() < sequence) {
            found.accept("number " + next.sequence() + ", of which there is a digest, is missing");
            advance();
        }
        if (next == null || next.sequence() != sequence) {
            return;
        }
        // Once different, all later hashes are: only the first says where.
        if (!broken && !(next.head().equals(hex(seal)) && next.hash().equals(hex(hash)))) {
            broken = true;
            long since = before == null ? 1 : before.sequence() + 1;
            found.accept("what is numbered " + since + " to " + sequence + " is not what the digest of " + next.at()
                    + " says");
        } else if (!broken) {
            confirmed = next;
            confirmations++;
        }
        advance();
    }

    /** The trail has ended; digests of more than that are of a tail that was cut off. */
    void ended(long sequence) throws IOException {
        long last = 0;
        while (next != null) {
            last = next.sequence();
            advance();
        }
        if (last > sequence) {
            found.accept("the trail ends with number " + sequence + ", but had come to number " + last
                    + " when its last digest was made");
        }
    }

    /** The newest digest that the entries fit; null where none was met. */
    AuditDigest confirmed() {
        return confirmed;
    }

    long confirmations() {
        return confirmations;
    }

    private void advance() throws IOException {
        before = next;
        next = null;
        String line = lines.readLine();
        if (line == null) {
            return;
        }
        try {
            SignedLine signed = SignedLine.read(line);
            AuditDigest digest = AuditDigest.of(signed);
            checkLine(signed, digest);
            next = digest;
        } catch (IllegalArgumentException e) {
            found.accept("a line of the digests after number " + (before == null ? 0 : before.sequence())
                    + " can't be read");
        }
        lineBefore = line;
    }

    private void checkLine(SignedLine signed, AuditDigest digest) {
        String which = "the digest of number " + digest.sequence();
        if (!signed.isSignedBy(key)) {
            found.accept(which + " is not signed by the key");
        }
        if (!digest.council().equals(council)) {
            found.accept(which + " is of another council");
        }
        if (!digest.previous().equals(AuditDigest.hashOf(lineBefore))) {
            found.accept(which + " does not follow the one before it");
        }
        if (before != null && digest.sequence() <= before.sequence()) {
            found.accept(which + " is out of order");
        }
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
