package uk.guildhall.crm.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * A hardware security module, or what stands for one, that holds the key-encryption key: the key never leaves it.
 *
 * @param library its PKCS#11 library
 * @param slot the slot's number; null for the first that has a token
 * @param label what the key is called in it
 * @param pinFile holds the PIN in its first line, and may be read by its owner only
 */
record KeyToken(Path library, String slot, String label, Path pinFile) {
    private static final int BITS = 256;

    /** The key that is there. */
    KeyEncryptionKey load() throws IOException {
        return open(false);
    }

    /** The key that is there; one is made in the token where there is none. */
    KeyEncryptionKey loadOrCreate() throws IOException {
        return open(true);
    }

    private KeyEncryptionKey open(boolean make) throws IOException {
        char[] pin = pin();
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration());
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            unlock(keys, pin);
            Key key = keys.getKey(label, null);
            if (key == null && make) {
                keys.setEntry(label, new KeyStore.SecretKeyEntry(generate(provider)), null);
                key = keys.getKey(label, null);
            }
            if (!(key instanceof SecretKey secret) || !secret.getAlgorithm().equals("AES")) {
                throw new IOException("The token behind " + library + " has no AES key called " + label);
            }
            return KeyEncryptionKey.of(new TokenAead(secret, provider));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException("The token behind " + library + " can't be used", e);
        }
    }

    private static void unlock(KeyStore keys, char[] pin) throws GeneralSecurityException {
        try {
            keys.load(null, pin);
        } catch (IOException wrongPin) {
            throw new GeneralSecurityException(wrongPin);
        }
    }

    private static SecretKey generate(Provider provider) throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
        generator.init(BITS);
        return generator.generateKey();
    }

    private char[] pin() throws IOException {
        KeyEncryptionKey.refuseIfOthersMayRead(pinFile);
        return Files.readAllLines(pinFile).stream()
                .findFirst()
                .orElse("")
                .strip()
                .toCharArray();
    }

    /** What is made there can't be taken out of it again, and is still there after a restart. */
    private String configuration() {
        return String.join(
                "\n",
                "--name=guildhall",
                "library=" + library,
                slot == null ? "slotListIndex=0" : "slot=" + slot,
                "attributes(generate, CKO_SECRET_KEY, CKK_AES) = {",
                "  CKA_TOKEN = true",
                "  CKA_PRIVATE = true",
                "  CKA_SENSITIVE = true",
                "  CKA_EXTRACTABLE = false",
                "  CKA_ENCRYPT = true",
                "  CKA_DECRYPT = true",
                "}",
                "");
    }
}
