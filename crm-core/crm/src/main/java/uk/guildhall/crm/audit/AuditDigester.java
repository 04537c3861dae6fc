package uk.guildhall.crm.audit;

import com.google.crypto.tink.PublicKeySign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;
import uk.guildhall.crm.tenancy.SigningKeys;

/**
 * Carries each council's audit trail out of the database's reach: each minute, where something was sealed, a signed digest
 * to a file. It reads what the sealer has done and is never waited for by it.
 */
@ApplicationScoped
public class AuditDigester {
    private static final Logger LOG = Logger.getLogger(AuditDigester.class.getName());
    private static final int READ_AT_ONCE = 5_000;

    /** A trail that was there before its digests is caught up with bit by bit. */
    private static final int COVERED_BY_ONE = 50_000;

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final Councils councils;
    private final CouncilWork work;
    private final SealedEntries sealed;
    private final SigningKeys keys;
    private final InstantSource clock;

    protected AuditDigester() {
        this(null, null, null, null, null);
    }

    @Inject
    public AuditDigester(
            Councils councils, CouncilWork work, SealedEntries sealed, SigningKeys keys, InstantSource clock) {
        this.councils = councils;
        this.work = work;
        this.sealed = sealed;
        this.keys = keys;
        this.clock = clock;
    }

    /** One round, to be called each minute. */
    public void round() {
        for (Council council : councils.all()) {
            if (council.isReachable()) {
                try {
                    digest(council);
                } catch (IOException | RuntimeException e) {
                    LOG.log(Level.WARNING, "The audit trail of " + council.code() + " got no digest this time", e);
                }
            }
        }
    }

    /**
     * Brings the council's digests up to its newest seal, as far as there is time.
     *
     * @return the file that they are in
     */
    public DigestFile digest(Council council) throws IOException {
        DigestFile file = DigestFile.of(council);
        long end = System.nanoTime() + AT_MOST.toNanos();
        try {
            work.as(council, () -> {
                while (add(council, file) && System.nanoTime() < end) {
                    // until nothing is new
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return file;
    }

    private boolean add(Council council, DigestFile file) {
        try {
            return file.append(last -> next(council, last));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String next(Council council, String last) {
        AuditDigest before = last == null ? null : AuditDigest.of(SignedLine.read(last));
        if (before != null && !stillThere(before)) {
            LOG.log(
                    Level.SEVERE,
                    "The audit trail of {0} no longer fits its digest of {1}: run guildhall audit verify",
                    new Object[] {council.code(), before.at()});
            return null;
        }
        long from = before == null ? 0 : before.sequence();
        long upTo = Math.min(sealed.newest(), from + COVERED_BY_ONE);
        RunningHash hash = new RunningHash(before == null ? RunningHash.START : before.hashBytes());
        SealedEntry newest = null;
        long count = before == null ? 0 : before.count();
        for (List<SealedEntry> some = sealed.after(from, upTo, READ_AT_ONCE);
                !some.isEmpty();
                some = sealed.after(newest.sequence(), upTo, READ_AT_ONCE)) {
            for (SealedEntry entry : some) {
                if (entry.fields() == null) {
                    throw new IllegalStateException("Entry " + entry.sequence() + " is sealed but gone");
                }
                hash.add(entry.sequence(), entry.seal(), entry.json());
                newest = entry;
                count++;
            }
        }
        if (newest == null) {
            return null;
        }
        PublicKeySign signer = keys.signer(council);
        return AuditDigest.next(
                        council.code(), newest.sequence(), count, newest.seal(), hash.value(), clock.instant(), last)
                .signed(signer);
    }

    private boolean stillThere(AuditDigest digest) {
        return sealed.seal(digest.sequence())
                .filter(seal -> Arrays.equals(seal, HexFormat.of().parseHex(digest.head())))
                .isPresent();
    }
}
