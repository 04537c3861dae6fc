package uk.guildhall.migrations;

/** Hears how each schema fares, from several threads at once. {@code who} is a council's code, or {@code control}. */
public interface MigrationListener {

    /** Nobody listens. */
    MigrationListener SILENT = new MigrationListener() {};

    /** An earlier run was cut off here; this one takes up where it stopped. */
    default void resumed(String who) {}

    /** The schema is up to date; {@code changes} were applied just now. */
    default void migrated(String who, int changes) {}

    /** The schema is not up to date, and the others go on without it. */
    default void failed(String who, String reason) {}

    /** It is not the turn of its ring; its schema stays as it is. */
    default void held(String who) {}

    /** A council whose provisioning was never finished has no schema yet; provisioning it again will make one. */
    default void skipped(String who) {}
}
