package uk.guildhall.crm.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.audit.ExportFile;
import uk.guildhall.crm.audit.SealedEntry;
import uk.guildhall.crm.audit.TrailExports;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilWork;
import uk.guildhall.crm.tenancy.Councils;

/**
 * Makes the files in the background, on every node: what somebody here has just asked for at once, and now and then what
 * another node may have left. A file that was left half written is written anew.
 */
@ApplicationScoped
public class ExportMaker {
    private static final Logger LOG = Logger.getLogger(ExportMaker.class.getName());
    private static final int SWEEP_EVERY = 30;
    private static final int TOLD_EVERY = 1_000;
    private static final Set<Council> WANTED = ConcurrentHashMap.newKeySet();

    @Inject
    private Councils councils;

    @Inject
    private CouncilWork work;

    @Inject
    private Exports exports;

    @Inject
    private ExportStep step;

    @Inject
    private ExportFolder folder;

    @Inject
    private TrailExports trail;

    private int round;

    static void wanted(Council council) {
        WANTED.add(council);
    }

    /** One round, to be called each second. */
    public void goOn() {
        Iterable<Council> due = round++ % SWEEP_EVERY == 0 ? councils.all() : Set.copyOf(WANTED);
        for (Council council : due) {
            WANTED.remove(council);
            if (council.isOpen()) {
                work.as(council, this::claimed);
            }
        }
    }

    /** Does away with what is over; to be called each minute or so. */
    public void tidy() {
        for (Council council : councils.all()) {
            if (council.isOpen()) {
                work.as(council, this::tidied);
            }
        }
    }

    private void tidied() {
        try {
            // What lies there now was begun before, and so is known to the step that follows.
            Set<UUID> there = folder.files();
            Set<UUID> stay = step.tidy();
            there.removeAll(stay);
            folder.delete(there);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Files that are over were not deleted this time", e);
        }
    }

    private void claimed() {
        for (Optional<UUID> mine = step.claim(); mine.isPresent(); mine = step.claim()) {
            UUID id = mine.get();
            try {
                step.begin(id).ifPresent(this::make);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "An export could not be made this time", e);
                step.stumble(id);
            }
        }
    }

    private void make(ExportStep.Making making) {
        Size size = new Size();
        try {
            long rows;
            try (OutputStream out = size.counting(folder.writing(making.id(), making.key()))) {
                rows = making.entries() == null ? rows(making, out) : entries(making, out);
            }
            step.ready(making, rows, size.bytes);
        } catch (Unwanted nobodyWaits) {
            LOG.fine("An export is wanted no more");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long rows(ExportStep.Making making, OutputStream out) throws IOException {
        RowFile file = RowFile.of(making.format(), exports.of(making.kind()).columns(), out);
        long done = 0;
        UUID last = null;
        for (RowsOf.Some some = next(making, last, done); some.last() != null; some = next(making, last, done)) {
            for (var row : some.rows()) {
                file.add(row);
            }
            done += some.rows().size();
            last = some.last();
        }
        file.end();
        return done;
    }

    private RowsOf.Some next(ExportStep.Making making, UUID last, long done) {
        return step.next(making, last, done).orElseThrow(Unwanted::new);
    }

    private long entries(ExportStep.Making making, OutputStream out) throws IOException {
        ExportFile file = making.format() == ExportFormat.CSV ? ExportFile.csv(out) : ExportFile.jsonLines(out);
        Told told = new Told(file, making.id());
        trail.write(making.entries(), told);
        return told.entries;
    }

    /** Says how far it is while it is written. */
    private final class Told implements ExportFile {
        private final ExportFile file;
        private final UUID id;
        private long entries;

        Told(ExportFile file, UUID id) {
            this.file = file;
            this.id = id;
        }

        @Override
        public void add(SealedEntry entry) throws IOException {
            file.add(entry);
            if (++entries % TOLD_EVERY == 0 && !step.goOn(id, entries)) {
                throw new Unwanted();
            }
        }

        @Override
        public void end(String manifest) throws IOException {
            file.end(manifest);
        }
    }

    /** How large the file becomes for whoever fetches it. */
    private static final class Size {
        private long bytes;

        OutputStream counting(OutputStream out) {
            return new FilterOutputStream(out) {
                @Override
                public void write(int one) throws IOException {
                    out.write(one);
                    bytes++;
                }

                @Override
                public void write(byte[] some, int offset, int length) throws IOException {
                    out.write(some, offset, length);
                    bytes += length;
                }
            };
        }
    }

    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwanted() {
            super("Wanted no more", null, false, false);
        }
    }
}
