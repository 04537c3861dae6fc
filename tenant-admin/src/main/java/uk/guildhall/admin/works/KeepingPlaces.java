package uk.guildhall.admin.works;

import java.nio.file.Path;

/**
 * Where the works puts what it writes beside the database.
 *
 * @param backups of the councils, encrypted
 * @param exports in clear, for councils to be handed
 */
public record KeepingPlaces(Path backups, Path exports) {}
