package uk.guildhall.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The installation's own passwords: random, made once, readable by its owner only. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties kept;

    private Secrets(Properties kept) {
        this.kept = kept;
    }

    static Secrets in(DataFolder data) throws IOException {
        Path file = data.keys().resolve("secrets.properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return new Secrets(properties);
        }
        for (String name : new String[] {"database.admin", "database.pool", "database.register"}) {
            properties.setProperty(name, random(24));
        }
        StringWriter text = new StringWriter();
        properties.store(text, "Made at the first start; without it the database can't be opened");
        PrivateFile.write(file, text.toString());
        return new Secrets(properties);
    }

    String admin() {
        return kept.getProperty("database.admin");
    }

    String pool() {
        return kept.getProperty("database.pool");
    }

    String register() {
        return kept.getProperty("database.register");
    }

    /** So many random bytes, in letters, digits, hyphens and underscores. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
