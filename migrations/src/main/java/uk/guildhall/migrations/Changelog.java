package uk.guildhall.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import liquibase.Contexts;
import liquibase.GlobalConfiguration;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.MigrationFailedException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** The ordered changes of one kind of schema, and the reading and applying of them. The caller holds the schema's lock. */
final class Changelog {
    private static final String FOLDER = "uk/guildhall/migrations/";

    /** The register of councils. */
    static final Changelog CONTROL = new Changelog(FOLDER + "control/changelog.yaml");
    /** One council's own schema. */
    static final Changelog COUNCIL = new Changelog(FOLDER + "council/changelog.yaml");

    // Held strongly: java.util.logging forgets the level of a logger that nobody refers to.
    private static final Logger QUIET = Logger.getLogger("liquibase");

    private static final Pattern QUOTED_VALUE =
            Pattern.compile("((?:entry|value):?) '.*?'(?= for (?:key|column|function)| at row| \\[Failed|\\s*$)");

    static {
        QUIET.setLevel(Level.OFF); // whatever goes wrong is thrown, and said by the migrator
        // It would otherwise send statistics of its use to its makers.
        System.setProperty("liquibase.analytics.enabled", "false");
    }

    private final String root;

    /** @param root of the changes, on the class path */
    Changelog(String root) {
        this.root = root;
    }

    /** What happens before and after the changes that are due. */
    interface Around {
        void due(int changes, String lastChange) throws SQLException;
    }

    /** Applies what is due to the connection's current schema and answers the number of changes. */
    int apply(Connection connection, Around before) throws SQLException, MigrationException {
        boolean autoCommit = connection.getAutoCommit();
        try {
            clearDeadOwnersLock(connection);
            return Scope.child(
                    Map.of(
                            Scope.Attr.ui.name(),
                            new LoggerUIService(),
                            GlobalConfiguration.SHOW_BANNER.getKey(),
                            false),
                    () -> update(connection, before));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new MigrationException(inWords(e), e);
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private int update(Connection connection, Around before) throws LiquibaseException, SQLException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // Not closed: that would close the caller's connection, and release its lock before the grants are given.
        @SuppressWarnings("resource")
        Liquibase liquibase = new Liquibase(root, new ClassLoaderResourceAccessor(loader()), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        List<ChangeSet> due = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression());
        List<ChangeSet> all = liquibase.getDatabaseChangeLog().getChangeSets();
        before.due(due.size(), all.get(all.size() - 1).getId());
        if (!due.isEmpty()) {
            liquibase.update(new Contexts(), new LabelExpression());
        }
        return due.size();
    }

    private static void clearDeadOwnersLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("SHOW TABLES LIKE 'DATABASECHANGELOGLOCK'")) {
                if (!table.next()) {
                    return;
                }
            }
            statement.executeUpdate("UPDATE DATABASECHANGELOGLOCK SET LOCKED = 0, LOCKGRANTED = NULL, LOCKEDBY = NULL"
                    + " WHERE LOCKED <> 0");
        }
    }

    private static ClassLoader loader() {
        return Changelog.class.getClassLoader();
    }

    /** Which change it was, where Liquibase says so, and why, in one line. */
    private static String inWords(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof MigrationFailedException)) {
            cause = cause.getCause();
        }
        return withoutValues(
                String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip());
    }

    /** The server quotes what was in the row that stood in the way; whoever runs the platform may not read that. */
    static String withoutValues(String reason) {
        return QUOTED_VALUE.matcher(reason).replaceAll("$1 (kept back)");
    }
}
