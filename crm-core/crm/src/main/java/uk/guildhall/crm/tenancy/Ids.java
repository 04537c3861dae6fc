package uk.guildhall.crm.tenancy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Time-ordered ids (UUID version 7, RFC 9562), so that what is written together lies together on disk. */
public final class Ids {
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** An id for something that happened at the given time; used where history is brought in. */
    public static UUID at(Instant moment) {
        return UuidCreator.getTimeOrderedEpoch(moment);
    }

    /** The id that somebody wrote; empty if it is none. */
    public static Optional<UUID> read(String written) {
        return written != null && WRITTEN.matcher(written).matches()
                ? Optional.of(UUID.fromString(written))
                : Optional.empty();
    }

    /** The lowest id of a moment: every id made from then on is greater. */
    public static UUID startOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static UUID of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
