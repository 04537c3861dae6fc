package uk.guildhall.crm.council;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the key-encryption key lies, as configured: in a token, or, for demonstrations, in a file. In production the file
 * is refused.
 */
public final class OuterKey {
    /** The token's PKCS#11 library; where it is set, the key is in the token. */
    public static final String LIBRARY = "guildhall.keys.pkcs11.library";

    /** The number of the token's slot; the first one where it isn't set. */
    public static final String SLOT = "guildhall.keys.pkcs11.slot";

    /** What the key is called in the token; {@code guildhall} where it isn't set. */
    public static final String LABEL = "guildhall.keys.pkcs11.key";

    /** The file with the token's PIN. */
    public static final String PIN_FILE = "guildhall.keys.pkcs11.pin.file";

    /** {@code true} where real residents' data is kept. */
    public static final String PRODUCTION = "guildhall.production";

    private final KeyToken token;
    private final boolean production;
    private final Path file;

    private OuterKey(KeyToken token, boolean production, Path file) {
        this.token = token;
        this.production = production;
        this.file = file;
    }

    /**
     * As it is configured.
     *
     * @param settings the value of each of the settings above
     * @param file where the key is where no token is configured
     */
    public static OuterKey of(Function<String, Optional<String>> settings, Path file) throws IOException {
        Optional<String> library = settings.apply(LIBRARY).filter(value -> !value.isBlank());
        KeyToken token = null;
        if (library.isPresent()) {
            String pin = settings.apply(PIN_FILE)
                    .orElseThrow(() -> new IOException("A token is configured, but not " + PIN_FILE));
            token = new KeyToken(
                    Path.of(library.get()),
                    settings.apply(SLOT).orElse(null),
                    settings.apply(LABEL).orElse("guildhall"),
                    Path.of(pin));
        }
        return new OuterKey(
                token, settings.apply(PRODUCTION).filter("true"::equals).isPresent(), file);
    }

    /** The same from the environment: {@code GUILDHALL_KEYS_PKCS11_LIBRARY} and so on. */
    public static OuterKey of(Map<String, String> environment, Path file) throws IOException {
        return of(name -> Optional.ofNullable(environment.get(variable(name))), file);
    }

    /** The name of the environment variable of a setting. */
    public static String variable(String setting) {
        return setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether an environment variable says where the key lies, and is to be passed on to whoever needs the key. */
    public static boolean isAbout(String variable) {
        return variable.startsWith("GUILDHALL_KEYS_PKCS11_") || variable.equals(variable(PRODUCTION));
    }

    /** @throws IOException if there is no usable key, or one in a file and this is production */
    public KeyEncryptionKey load() throws IOException {
        if (token != null) {
            return token.load();
        }
        refuseInProduction();
        return KeyEncryptionKey.load(file);
    }

    /** The key; made where there is none yet. */
    public KeyEncryptionKey loadOrCreate() throws IOException {
        if (token != null) {
            return token.loadOrCreate();
        }
        refuseInProduction();
        return Files.exists(file) ? KeyEncryptionKey.load(file) : KeyEncryptionKey.create(file);
    }

    /** Whether there may be one. */
    public boolean exists() {
        return token != null || Files.exists(file);
    }

    @Override
    public String toString() {
        return token == null ? file.toString() : "in the token behind " + token.library();
    }

    private void refuseInProduction() throws IOException {
        if (production) {
            throw new IOException("In production the key-encryption key may not lie in a file: set " + variable(LIBRARY)
                    + " (docs/keys.md)");
        }
    }
}
