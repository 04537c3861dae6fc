package uk.guildhall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person sees who types the commands. */
class GuildhallTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhatIsWrongWithAnOption() {
        assertEquals(2, type("start", "--port", "none"));
        assertEquals(2, type("start", "--port", "70000"));
        assertEquals(2, type("start", "--residents", "0"));
        assertEquals(2, type("begin"));
        assertTrue(err.toString().contains("--port must be between 1 and 65535"));
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(1, type("start", "--port", "" + taken.getLocalPort(), "--data", data()));
            assertTrue(err.toString().strip().endsWith("is in use; choose another with --port."), err.toString());
        }
    }

    @Test
    void saysWhereNothingRuns() {
        assertEquals(3, type("status", "--data", data()));
        assertEquals(0, type("stop", "--data", data()));
        assertEquals("Guildhall is not running\nGuildhall is not running\n", out.toString());
        assertEquals(1, type("council", "list", "--data", data()));
        assertEquals(1, type("audit", "verify", "--council", "nowhere", "--data", data()));
    }

    @Test
    void deletesNothingThatItDidNotMake() throws Exception {
        Path mine = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertEquals(1, type("reset", "--yes", "--data", folder.toString()));
        assertTrue(Files.exists(mine));
    }

    @Test
    void deletesWhatItMadeOnlyWhenToldTo() throws Exception {
        new DataFolder(Path.of(data())).make();
        assertEquals(1, type("reset", "--data", data()), "nobody is there to be asked");
        assertTrue(Files.exists(Path.of(data())));
        assertEquals(0, type("reset", "--yes", "--data", data()));
        assertFalse(Files.exists(Path.of(data())));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int type(String... words) {
        CommandLine line = Guildhall.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }
}
