package uk.guildhall.crm.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.OuterKey;

/**
 * The database's own accounts: who a connection can be. A council's password is kept encrypted in the register under a
 * key that lies outside the database; it is opened once and held in memory.
 */
final class DatabaseLogins {
    /** The account behind the pool, which has no privilege at all. */
    static final String POOL = "guildhall_pool";

    /** The account that may read the register of councils and nothing else. */
    static final String REGISTER = "guildhall_register";

    static final String REGISTER_SCHEMA = "guildhall_control";

    private static final DatabaseLogins ONLY = new DatabaseLogins();

    private final Map<String, DatabaseLogin> ofCouncils = new ConcurrentHashMap<>();
    private volatile KeyEncryptionKey key;

    /**
     * One account.
     *
     * @param schema the schema that its statements speak of; null for the account that may do nothing
     */
    record DatabaseLogin(String user, String password, String schema) {
        @Override
        public String toString() {
            return user;
        }
    }

    private DatabaseLogins() {}

    static DatabaseLogins get() {
        return ONLY;
    }

    DatabaseLogin nobody() {
        return new DatabaseLogin(POOL, configured("guildhall.database.pool.password"), null);
    }

    DatabaseLogin register() {
        return new DatabaseLogin(REGISTER, configured("guildhall.database.register.password"), REGISTER_SCHEMA);
    }

    /** Takes over what the register says of a council's account. */
    void learn(String councilCode, String schema, String login, byte[] wrappedPassword) {
        String password = new String(key().unwrap(wrappedPassword, councilCode + "|" + login), StandardCharsets.UTF_8);
        ofCouncils.put(councilCode, new DatabaseLogin(login, password, schema));
    }

    DatabaseLogin of(String councilCode) {
        DatabaseLogin login = ofCouncils.get(councilCode);
        if (login == null) {
            throw new IllegalStateException("No database account is known for council " + councilCode);
        }
        return login;
    }

    KeyEncryptionKey key() {
        if (key == null) {
            try {
                Config config = ConfigProvider.getConfig();
                key = OuterKey.of(
                                name -> config.getOptionalValue(name, String.class),
                                Path.of(configured("guildhall.keys.file")))
                        .load();
            } catch (IOException e) {
                throw new UncheckedIOException("The key outside the database can't be read", e);
            }
        }
        return key;
    }

    private static String configured(String name) {
        Config config = ConfigProvider.getConfig();
        return config.getValue(name, String.class);
    }
}
