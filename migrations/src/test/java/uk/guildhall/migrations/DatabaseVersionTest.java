package uk.guildhall.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"11.4.5-MariaDB-log", "11.8.2-MariaDB", "12.0.1-MariaDB", "8.4.0", "8.4.3-log", "9.1.0"})
    void takesTheseVersions(String version) {
        assertTrue(DatabaseVersion.of(version).supported());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.11.6-MariaDB-0+deb12u1", "11.3.2-MariaDB", "8.0.36", "5.7.44-log"})
    void refusesThese(String version) {
        assertFalse(DatabaseVersion.of(version).supported());
    }

    @Test
    void saysItInWords() {
        assertEquals("MariaDB 10.11", DatabaseVersion.of("10.11.6-MariaDB").toString());
        assertThrows(IllegalArgumentException.class, () -> DatabaseVersion.of("PostgreSQL 16"));
    }

    @Test
    void asksARealServer() throws Exception {
        try (Connection connection = RealDatabase.running().admin().open()) {
            DatabaseVersion version = DatabaseVersion.check(connection);
            assertTrue(OwnServer.named().isPresent() || version.equals(new DatabaseVersion(true, 11, 4)));
        }
    }
}
