package uk.guildhall.crm.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key-encryption key in a token: Debian's SoftHSM, which {@code ./guildhall test} installs where it is missing. */
class KeyTokenTest {
    private static final String PLACE = "shire|fields|1";

    @TempDir
    Path folder;

    private record Said(int exit, String out) {}

    @Test
    void wrapsAndAfterARestartOpensAndNeverGivesTheKeyAway() throws Exception {
        token("4711");
        Said wrapped = atWork("4711", "wrap", PLACE, "a secret");
        assertEquals(0, wrapped.exit(), wrapped::out);
        assertFalse(wrapped.out().contains("a secret"));
        assertEquals(new Said(0, "a secret"), atWork("4711", "open", PLACE, wrapped.out()));
        Said moved = atWork("4711", "open", "other|fields|1", wrapped.out());
        assertTrue(moved.exit() != 0 && moved.out().contains("Could not open what is stored as other|fields|1"));
        String changed = wrapped.out().substring(0, wrapped.out().length() - 2)
                + (wrapped.out().endsWith("00") ? "01" : "00");
        assertTrue(atWork("4711", "open", PLACE, changed).exit() != 0);
        Said shut = atWork("4712", "open", PLACE, wrapped.out());
        assertTrue(shut.exit() != 0 && shut.out().contains("can't be used"), shut::out);
    }

    @Test
    void aFileIsRefusedInProduction() throws IOException {
        Path file = folder.resolve("master.json");
        OuterKey.of(Map.of(), file).loadOrCreate();
        OuterKey production = OuterKey.of(Map.of("GUILDHALL_PRODUCTION", "true"), file);
        assertTrue(assertThrows(IOException.class, production::load)
                .getMessage()
                .contains("GUILDHALL_KEYS_PKCS11_LIBRARY"));
        assertThrows(IOException.class, production::loadOrCreate);
    }

    @Test
    void aPinThatOthersMayReadIsRefused() throws IOException {
        Path pin = folder.resolve("open-pin");
        Files.writeString(pin, "4711\n");
        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r--r--"));
        OuterKey outer = OuterKey.of(
                Map.of("GUILDHALL_KEYS_PKCS11_LIBRARY", library(), "GUILDHALL_KEYS_PKCS11_PIN_FILE", pin.toString()),
                folder.resolve("none"));
        assertTrue(assertThrows(IOException.class, outer::load).getMessage().contains("mode 0600"));
    }

    private static String library() {
        String named = System.getenv("GUILDHALL_SOFTHSM");
        String library = named == null ? "/usr/lib/softhsm/libsofthsm2.so" : named;
        assertTrue(
                Files.exists(Path.of(library)),
                "SoftHSM is needed (apt-get install softhsm2); ./guildhall test installs it where it may");
        return library;
    }

    private void token(String pin) throws Exception {
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm.conf"), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        Said made = run(
                List.of(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "test",
                        "--pin",
                        pin,
                        "--so-pin",
                        "99999999"),
                pin);
        assertEquals(0, made.exit(), made::out);
    }

    private Said atWork(String pin, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TokenAtWork.class.getName()));
        command.addAll(List.of(arguments));
        return run(command, pin);
    }

    private Said run(List<String> command, String pin) throws Exception {
        Path pinFile = folder.resolve("pin-" + pin);
        if (!Files.exists(pinFile)) {
            NewPrivateFile.write(pinFile, pin.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "SOFTHSM2_CONF", folder.resolve("softhsm.conf").toString(),
                        "GUILDHALL_PRODUCTION", "true",
                        "GUILDHALL_KEYS_PKCS11_LIBRARY", library(),
                        "GUILDHALL_KEYS_PKCS11_PIN_FILE", pinFile.toString()));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return new Said(process.exitValue(), out.strip());
    }
}
