package uk.guildhall.admin.keeping;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * What encrypts the files of one backup. Its own key lies beside them, wrapped by a keyset of the council's that lies in
 * the register alone: when the council leaves and that one is destroyed, no copy of a backup opens any more.
 */
final class BackupCipher {
    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead council;
    private final String bound;
    private final KeysetHandle own;

    private BackupCipher(Aead council, String bound, KeysetHandle own) {
        this.council = council;
        this.bound = bound;
        this.own = own;
    }

    static BackupCipher fresh(Aead council, String code, String moment) {
        try {
            return new BackupCipher(
                    council,
                    code + "|backup|" + moment,
                    KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a key for a backup", e);
        }
    }

    /** @throws KeepingException if the council's keyset is not the one that wrapped it */
    static BackupCipher of(byte[] wrapped, Aead council, String code, String moment) throws KeepingException {
        String bound = code + "|backup|" + moment;
        try {
            byte[] keyset = council.decrypt(wrapped, bytes(bound));
            return new BackupCipher(
                    council, bound, TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new KeepingException("The backup " + moment + " of " + code + " does not open", e);
        }
    }

    byte[] wrapped() {
        try {
            return council.encrypt(
                    TinkProtoKeysetFormat.serializeKeyset(own, InsecureSecretKeyAccess.get()), bytes(bound));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not wrap the key of " + bound, e);
        }
    }

    /** Stands for the manifest: what is in it is run as SQL when the backup is brought back. */
    byte[] sealOf(byte[] manifest) {
        try {
            return council.encrypt(bytes(Digests.of(manifest)), bytes(bound + "|manifest"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal " + bound, e);
        }
    }

    static boolean seals(byte[] seal, byte[] manifest, Aead council, String code, String moment) {
        try {
            byte[] sealed = council.decrypt(seal, bytes(code + "|backup|" + moment + "|manifest"));
            return new String(sealed, StandardCharsets.UTF_8).equals(Digests.of(manifest));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    OutputStream encrypting(OutputStream out, String file) throws IOException {
        try {
            return streaming().newEncryptingStream(out, bytes(bound + "|" + file));
        } catch (GeneralSecurityException e) {
            throw new IOException("Could not encrypt " + file, e);
        }
    }

    InputStream decrypting(InputStream in, String file) throws IOException {
        try {
            return streaming().newDecryptingStream(in, bytes(bound + "|" + file));
        } catch (GeneralSecurityException e) {
            throw new IOException("Could not decrypt " + file, e);
        }
    }

    private StreamingAead streaming() throws GeneralSecurityException {
        return own.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
