package uk.guildhall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path folder;

    @Test
    void goesToTheDataFolderAndKeepsPayarasOtherSettings() throws Exception {
        Path file = folder.resolve("logging.properties");
        Files.copy(Path.of("target/payara6/glassfish/domains/domain1/config/logging.properties"), file);
        ServerLog log = new ServerLog(new DataFolder(folder));
        log.settle(file);
        String once = Files.readString(file);
        assertTrue(once.contains("GFFileHandler.file=" + folder.resolve("logs/server.log")));
        assertTrue(once.contains("GFFileHandler.rotationLimitInBytes=10000000"));
        assertTrue(once.contains("GFFileHandler.formatter="));
        log.settle(file);
        assertEquals(once, Files.readString(file));
    }
}
