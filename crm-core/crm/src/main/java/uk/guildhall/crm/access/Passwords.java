package uk.guildhall.crm.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.hash.SimpleHashRequest;
import org.apache.shiro.lang.util.ByteSource;
import org.apache.shiro.lang.util.SimpleByteSource;

/**
 * How staff passwords are kept: Argon2id with 19 MiB and two passes (the OWASP minimum), some tens of milliseconds a
 * guess. Safe for use by many threads.
 */
public final class Passwords {
    /** How many characters a password has at most. */
    public static final int LONGEST = 128;

    private static final String ALGORITHM = "argon2id";
    private static final String STORED_AS = "$shiro2$" + ALGORITHM + "$";

    private final DefaultPasswordService argon = new Argon2id();
    private final String nobodys;

    public Passwords() {
        nobodys = argon.encryptPassword("no one's password");
    }

    /** The string to store; it names algorithm, cost and salt, so that the cost can rise later. */
    public String hash(String password) {
        return argon.encryptPassword(normal(password));
    }

    /** Whether this is the password that was hashed. A hash that can't be read matches nothing, at the same cost. */
    public boolean matches(String password, String hash) {
        if (hash == null || !hash.startsWith(STORED_AS)) {
            dummy();
            return false;
        }
        return argon.passwordsMatch(normal(password), hash);
    }

    /** The same however a keyboard puts letters and accents together: Unicode's form NFC. */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Whether nobody can have it as a password, as it has too many characters. */
    public static boolean isTooLong(String password) {
        // Normalising takes time too: what is far too long isn't worth it.
        if (password.length() > LONGEST * 4) {
            return true;
        }
        String normal = normal(password);
        return normal.codePointCount(0, normal.length()) > LONGEST;
    }

    /** Costs as much as a real comparison: an unknown username must not answer sooner than a wrong password. */
    public void dummy() {
        argon.passwordsMatch("somebody's password", nobodys);
    }

    private static final class Argon2id extends DefaultPasswordService {

        // Shiro reads these as strings and ignores numbers; keys as in its Argon2HashProvider.Parameters.
        private static final Map<String, Object> COST =
                Map.of("Argon2.iterations", "2", "Argon2.memoryKib", "19456", "Argon2.parallelism", "1");

        @Override
        protected HashRequest createHashRequest(ByteSource plaintext) {
            return new SimpleHashRequest(ALGORITHM, plaintext, null, COST);
        }

        /** The password as UTF-8, whatever the platform's charset. */
        @Override
        protected ByteSource createByteSource(Object password) {
            return new SimpleByteSource(password.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
