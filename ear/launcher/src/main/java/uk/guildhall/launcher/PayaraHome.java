package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The application server as the build unpacked it, beside the launcher; it is only read from. */
record PayaraHome(Path glassfish) {

    private static final String DOMAIN = "domain1";

    /** Copies its empty domain, without replacing what an earlier start has made there. */
    void makeDomain(Path domain, Path driver) throws IOException {
        if (!Files.exists(domain.resolve("config/domain.xml"))) {
            Folders.copy(glassfish.resolve("domains").resolve(DOMAIN), domain);
            // Payara's welcome page, which would answer until the application does.
            Files.deleteIfExists(domain.resolve("docroot/index.html"));
        }
        Files.createDirectories(domain.resolve("lib"));
        Files.copy(driver, domain.resolve("lib").resolve("mysql-connector-j.jar"), StandardCopyOption.REPLACE_EXISTING);
    }
}
