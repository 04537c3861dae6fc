package uk.guildhall.launcher;

import uk.guildhall.migrations.AdminConnections;

/**
 * The database server of an installation.
 *
 * @param url for the application; names no schema
 * @param admin for migrations and provisioning, never for the application
 */
public record Database(String url, AdminConnections admin) {

    /** Never the administrator's password. */
    @Override
    public String toString() {
        return url;
    }
}
