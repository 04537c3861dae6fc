package uk.guildhall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndKeptToTheirOwner() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.make();
        Secrets made = Secrets.in(data);
        Secrets found = Secrets.in(data);
        assertEquals(made.admin(), found.admin());
        assertNotEquals(made.pool(), made.register());
        assertTrue(made.pool().length() >= 32);
        Path file = data.keys().resolve("secrets.properties");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.keys())));
    }

    @Test
    void aPasswordForPeopleCanBeTyped() {
        assertTrue(ReadablePassword.next().matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        assertNotEquals(ReadablePassword.next(), ReadablePassword.next());
    }
}
