package uk.guildhall.crm.tenancy;

import com.google.crypto.tink.PublicKeySign;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.NewPrivateFile;

/**
 * What each council's digests and exports are signed with. The keys lie beside the key-encryption key and wrapped by it,
 * never in the database: whoever has the whole database still can't sign.
 */
@ApplicationScoped
public class SigningKeys {
    private static final String PURPOSE = "|digest|1";

    private final Map<String, byte[]> wrapped = new ConcurrentHashMap<>();

    /** Signs for the council. */
    public PublicKeySign signer(Council council) {
        return DatabaseLogins.get().key().signer(keyset(council.code()), associatedData(council.code()));
    }

    /** The 32 bytes with which anybody can check the council's signatures. */
    public byte[] publicKey(Council council) {
        return DatabaseLogins.get().key().publicKey(keyset(council.code()), associatedData(council.code()));
    }

    /** Where a council's key lies in the folder of keys. */
    public static Path file(Path keys, String councilCode) {
        return keys.resolve("digest-" + councilCode + ".key");
    }

    /** What the wrapping is bound to. */
    public static String associatedData(String councilCode) {
        return councilCode + PURPOSE;
    }

    private byte[] keyset(String code) {
        return wrapped.computeIfAbsent(code, SigningKeys::readOrMake);
    }

    private static byte[] readOrMake(String code) {
        Path keys = Path.of(ConfigProvider.getConfig().getValue("guildhall.keys.file", String.class))
                .toAbsolutePath()
                .getParent();
        Path file = file(keys, code);
        try {
            if (!Files.exists(file)) {
                make(file, code);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key that signs for council " + code + " can't be read", e);
        }
    }

    private static void make(Path file, String code) throws IOException {
        try {
            NewPrivateFile.write(file, DatabaseLogins.get().key().newSigningKeyset(associatedData(code)));
        } catch (FileAlreadyExistsException made) {
            // Another node was first; its key is the one.
        }
    }
}
