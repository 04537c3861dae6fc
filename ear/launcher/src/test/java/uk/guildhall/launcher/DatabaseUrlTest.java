package uk.guildhall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void namesNoDatabaseAndPreparesStatementsOnOurSide() throws CannotStart {
        String url = DatabaseUrl.of("jdbc:mysql://db.example.org:3306/");
        assertTrue(url.startsWith("jdbc:mysql://db.example.org:3306/?useServerPrepStmts=false&"), url);
        assertTrue(url.contains("connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"));
        assertTrue(url.contains("fallbackToSystemKeyStore=false"), "no certificate but one that the URL names");
    }

    @Test
    void isUnencryptedOnLoopbackOnly() throws CannotStart {
        assertTrue(DatabaseUrl.onLoopback(3306).contains("sslMode=DISABLED"));
        assertTrue(DatabaseUrl.of("jdbc:mysql://localhost/").contains("sslMode=DISABLED"));
        assertFalse(DatabaseUrl.of("jdbc:mysql://db.example.org/").contains("sslMode=DISABLED"));
        assertFalse(DatabaseUrl.of("jdbc:mysql://localhost.example.org/").contains("sslMode=DISABLED"));
    }

    @Test
    void keepsWhatTheUserSays() throws CannotStart {
        String url = DatabaseUrl.of("jdbc:mysql://127.0.0.1:3307?sslMode=VERIFY_IDENTITY");
        assertTrue(url.startsWith("jdbc:mysql://127.0.0.1:3307/?sslMode=VERIFY_IDENTITY&useServer"), url);
        assertFalse(url.contains("sslMode=DISABLED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mariadb://127.0.0.1/", "127.0.0.1:3306", "jdbc:mysql://127.0.0.1/guildhall"})
    void refusesOthers(String url) {
        assertThrows(CannotStart.class, () -> DatabaseUrl.of(url));
    }

    @Test
    void anOwnDatabaseNeedsItsAdministratorToo() throws CannotStart {
        assertEquals(Optional.empty(), OwnDatabase.named(Map.of()));
        assertThrows(
                CannotStart.class, () -> OwnDatabase.named(Map.of(OwnDatabase.URL, "jdbc:mysql://127.0.0.1:3306/")));
        Database own = OwnDatabase.named(Map.of(
                        OwnDatabase.URL,
                        "jdbc:mysql://127.0.0.1:3306/",
                        OwnDatabase.USER,
                        "root",
                        OwnDatabase.PASSWORD,
                        "secret"))
                .orElseThrow();
        assertFalse(own.toString().contains("secret"));
    }
}
