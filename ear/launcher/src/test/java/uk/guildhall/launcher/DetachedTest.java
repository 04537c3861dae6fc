package uk.guildhall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedTest {

    @TempDir
    Path folder;

    @Test
    void isFoundAgainAndStopped() throws Exception {
        ProcessHandle started = start("sleep 60");
        assertEquals(Optional.of(started.pid()), again().find().map(ProcessHandle::pid));
        assertTrue(again().stop(Duration.ofSeconds(5)));
        assertFalse(started.isAlive());
        assertFalse(again().stop(Duration.ofSeconds(5)), "there is nothing left to stop");
    }

    @Test
    void oneThatDoesNotListenIsEnded() throws Exception {
        ProcessHandle deaf = start("trap '' TERM; touch deaf; while :; do sleep 0.1; done");
        while (!Files.exists(folder.resolve("deaf"))) {
            Thread.sleep(20);
        }
        assertTrue(again().stop(Duration.ofMillis(300)));
        assertFalse(deaf.isAlive());
    }

    @Test
    void anotherProcessWithTheSameIdIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("pid"), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");
        assertEquals(Optional.empty(), again().find());
        assertFalse(again().stop(Duration.ofSeconds(1)));
        Files.writeString(folder.resolve("pid"), "nonsense");
        assertEquals(Optional.empty(), again().find());
    }

    @Test
    void isToldOnlyWhatItIsToKnow() throws Exception {
        ProcessHandle one = start("echo \"$GUILDHALL_ONE $GUILDHALL_DATABASE_ADMIN_PASSWORD\"; cat");
        one.onExit().get();
        assertEquals("told \ninput\n", Files.readString(folder.resolve("log")));
    }

    private ProcessHandle start(String script) throws Exception {
        return again().start(
                        List.of("/bin/sh", "-c", script),
                        Map.of("GUILDHALL_ONE", "told"),
                        folder,
                        folder.resolve("log"),
                        "input\n");
    }

    private Detached again() {
        return new Detached(folder.resolve("pid"));
    }
}
