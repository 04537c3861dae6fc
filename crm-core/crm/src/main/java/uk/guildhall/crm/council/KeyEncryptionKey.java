package uk.guildhall.crm.council;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The one key that lies outside the database. Every council's login password and keysets are stored in the register only
 * as wrapped by it, so that a copy of the database alone opens nothing. What is wrapped names the council, the purpose
 * and the version as associated data: moved to another council's row it does not open.
 */
public final class KeyEncryptionKey {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
            SignatureConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Aead aead;

    private KeyEncryptionKey(KeysetHandle handle) throws GeneralSecurityException {
        this(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private KeyEncryptionKey(Aead aead) {
        this.aead = aead;
    }

    /** One that is used where it lies. */
    static KeyEncryptionKey of(Aead aead) {
        return new KeyEncryptionKey(aead);
    }

    /**
     * Makes a new AES-256-GCM key in a file that only its owner may read. An existing file is never replaced: with it
     * would go every council's data.
     *
     * @throws FileAlreadyExistsException if there is already a key
     */
    public static KeyEncryptionKey create(Path file) throws IOException {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
            NewPrivateFile.write(file, json.getBytes(StandardCharsets.UTF_8));
            return new KeyEncryptionKey(handle);
        } catch (GeneralSecurityException e) {
            throw new IOException("Could not make a key-encryption key", e);
        }
    }

    /**
     * Reads the key.
     *
     * @throws IOException if there is no key, it is damaged, or others may read the file
     */
    public static KeyEncryptionKey load(Path file) throws IOException {
        refuseIfOthersMayRead(file);
        try {
            return new KeyEncryptionKey(
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key file " + file + " holds no usable key", e);
        }
    }

    static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).equals(OWNER_ONLY)) {
            throw new IOException("The key file " + file + " may be read by others than its owner: make it mode 0600");
        }
    }

    /** Encrypts a secret for storage; the associated data must be given again to open it. */
    public byte[] wrap(byte[] plain, String associatedData) {
        try {
            return aead.encrypt(plain, bytes(associatedData));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not wrap " + associatedData, e);
        }
    }

    /**
     * Opens what {@link #wrap} made.
     *
     * @throws IllegalStateException if it was changed, moved to another row, or wrapped by another key
     */
    public byte[] unwrap(byte[] cipher, String associatedData) {
        try {
            return aead.decrypt(cipher, bytes(associatedData));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not open what is stored as " + associatedData, e);
        }
    }

    /** A new HMAC-SHA-256 keyset, already wrapped. Its codes are 32 bytes with no prefix. */
    public byte[] newMacKeyset(String associatedData) {
        try {
            Parameters hmac = HmacParameters.builder()
                    .setKeySizeBytes(32)
                    .setTagSizeBytes(32)
                    .setHashType(HmacParameters.HashType.SHA256)
                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                    .build();
            KeysetHandle handle = KeysetHandle.generateNew(hmac);
            return wrap(TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()), associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a keyset for " + associatedData, e);
        }
    }

    /** A new AES-256-GCM keyset, already wrapped. */
    public byte[] newAeadKeyset(String associatedData) {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return wrap(TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()), associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a keyset for " + associatedData, e);
        }
    }

    /** The keyset that {@link #newAeadKeyset} made, ready for use. */
    public Aead aead(byte[] wrapped, String associatedData) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(unwrap(wrapped, associatedData), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No usable keyset is stored as " + associatedData, e);
        }
    }

    /** The keyset that {@link #newMacKeyset} made, ready for use. */
    public Mac mac(byte[] wrapped, String associatedData) {
        try {
            return keyset(wrapped, associatedData).getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No usable keyset is stored as " + associatedData, e);
        }
    }

    /** A new Ed25519 keyset for signing, already wrapped. Its signatures are 64 bytes with no prefix. */
    public byte[] newSigningKeyset(String associatedData) {
        try {
            KeysetHandle handle =
                    KeysetHandle.generateNew(Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX));
            return wrap(TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()), associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a keyset for " + associatedData, e);
        }
    }

    /** The keyset that {@link #newSigningKeyset} made, ready for use. */
    public PublicKeySign signer(byte[] wrapped, String associatedData) {
        try {
            return keyset(wrapped, associatedData).getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No usable keyset is stored as " + associatedData, e);
        }
    }

    /** What others need in order to check the signatures: the 32 bytes of RFC 8032. */
    @AccessesPartialKey
    public byte[] publicKey(byte[] wrapped, String associatedData) {
        try {
            Ed25519PrivateKey key = (Ed25519PrivateKey)
                    keyset(wrapped, associatedData).getPrimary().getKey();
            return key.getPublicKey().getPublicKeyBytes().toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No usable keyset is stored as " + associatedData, e);
        }
    }

    private KeysetHandle keyset(byte[] wrapped, String associatedData) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(unwrap(wrapped, associatedData), InsecureSecretKeyAccess.get());
    }

    private static byte[] bytes(String associatedData) {
        return associatedData.getBytes(StandardCharsets.UTF_8);
    }
}
