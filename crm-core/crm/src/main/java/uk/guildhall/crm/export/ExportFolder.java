package uk.guildhall.crm.export;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.tenancy.CouncilKeys;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/**
 * Where files wait to be fetched, each council's apart. Nothing lies there in the clear: each file has a key of its own,
 * which lies with its export, wrapped by a keyset of the council's. Nodes share the folder.
 */
@ApplicationScoped
class ExportFolder {
    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final CouncilKeys keys;

    protected ExportFolder() {
        this(null);
    }

    @Inject
    ExportFolder(CouncilKeys keys) {
        this.keys = keys;
    }

    /** @throws IllegalStateException where the council's keys can't be reached */
    byte[] newKey(UUID export) {
        try {
            KeysetHandle own = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            return council()
                    .encrypt(TinkProtoKeysetFormat.serializeKeyset(own, InsecureSecretKeyAccess.get()), place(export));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a key for an export", e);
        }
    }

    /** Writes a file anew, whatever of it may lie there. */
    OutputStream writing(UUID export, byte[] key) throws IOException {
        Path file = file(export);
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            return streaming(export, key)
                    .newEncryptingStream(new BufferedOutputStream(Channels.newOutputStream(channel)), place(export));
        } catch (GeneralSecurityException e) {
            channel.close();
            throw new IOException("An export could not be encrypted", e);
        }
    }

    /** What was written, in the clear; empty where there is no such file. */
    Optional<InputStream> reading(UUID export, byte[] key) throws IOException {
        Path file = file(export);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(streaming(export, key)
                    .newDecryptingStream(new BufferedInputStream(Files.newInputStream(file)), place(export)));
        } catch (GeneralSecurityException e) {
            throw new IOException("An export does not open", e);
        }
    }

    /** The exports of which the current council has files. */
    Set<UUID> files() throws IOException {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return new HashSet<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> Ids.read(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    void delete(Set<UUID> exports) throws IOException {
        for (UUID export : exports) {
            Files.deleteIfExists(file(export));
        }
    }

    private StreamingAead streaming(UUID export, byte[] key) throws GeneralSecurityException {
        byte[] own = council().decrypt(key, place(export));
        return TinkProtoKeysetFormat.parseKeyset(own, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private Aead council() {
        return keys.fields(CurrentCouncil.get());
    }

    private static byte[] place(UUID export) {
        return (CurrentCouncil.get().code() + "|export|" + export).getBytes(StandardCharsets.UTF_8);
    }

    private static Path file(UUID export) {
        return folder().resolve(export.toString());
    }

    private static Path folder() {
        Council council = CurrentCouncil.get();
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("guildhall.exports.folder", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(config.getValue("guildhall.keys.file", String.class))
                        .resolveSibling("exports"))
                .resolve(council.code());
    }
}
