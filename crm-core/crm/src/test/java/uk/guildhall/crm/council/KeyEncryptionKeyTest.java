package uk.guildhall.crm.council;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.crypto.tink.Mac;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyEncryptionKeyTest {

    @TempDir
    Path folder;

    @Test
    void opensAfterARestartWhatItWrapped() throws IOException {
        byte[] wrapped = KeyEncryptionKey.create(file()).wrap("secret".getBytes(UTF_8), "shire|gh_shire");
        byte[] opened = KeyEncryptionKey.load(file()).unwrap(wrapped, "shire|gh_shire");
        assertEquals("secret", new String(opened, UTF_8));
    }

    @Test
    void doesNotOpenWhatWasMovedToAnotherCouncil() throws IOException {
        KeyEncryptionKey key = KeyEncryptionKey.create(file());
        byte[] wrapped = key.wrap("secret".getBytes(UTF_8), "shire|gh_shire");
        assertThrows(IllegalStateException.class, () -> key.unwrap(wrapped, "other|gh_other"));
    }

    @Test
    void doesNotOpenWhatAnotherKeyWrapped() throws IOException {
        byte[] wrapped = KeyEncryptionKey.create(file()).wrap(new byte[] {1}, "a|b");
        KeyEncryptionKey other = KeyEncryptionKey.create(folder.resolve("other.json"));
        assertThrows(IllegalStateException.class, () -> other.unwrap(wrapped, "a|b"));
    }

    @Test
    void neverReplacesAKey() throws IOException {
        KeyEncryptionKey.create(file());
        byte[] before = Files.readAllBytes(file());
        assertThrows(FileAlreadyExistsException.class, () -> KeyEncryptionKey.create(file()));
        assertArrayEquals(before, Files.readAllBytes(file()));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file()), left.toList());
        }
    }

    @Test
    void keepsTheFileToItsOwnerAndRefusesOneThatOthersMayRead() throws IOException {
        KeyEncryptionKey.create(file());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThrows(IOException.class, () -> KeyEncryptionKey.load(file()));
    }

    @Test
    void saysSoWhereThereIsNoKeyOrADamagedOne() throws IOException {
        assertThrows(NoSuchFileException.class, () -> KeyEncryptionKey.load(file()));
        KeyEncryptionKey.create(file());
        Files.writeString(file(), "{}");
        assertThrows(IOException.class, () -> KeyEncryptionKey.load(file()));
    }

    @Test
    void sealsWith32BytesAndOnlyUnderItsOwnName() throws IOException, GeneralSecurityException {
        KeyEncryptionKey key = KeyEncryptionKey.create(file());
        byte[] keyset = key.newMacKeyset("shire|audit|1");
        Mac mac = KeyEncryptionKey.load(file()).mac(keyset, "shire|audit|1");
        byte[] tag = mac.computeMac("entry".getBytes(UTF_8));
        assertEquals(32, tag.length);
        key.mac(keyset, "shire|audit|1").verifyMac(tag, "entry".getBytes(UTF_8));
        assertThrows(GeneralSecurityException.class, () -> mac.verifyMac(tag, "Entry".getBytes(UTF_8)));
        assertThrows(IllegalStateException.class, () -> key.mac(keyset, "other|audit|1"));
    }

    private Path file() {
        return folder.resolve("master.json");
    }
}
