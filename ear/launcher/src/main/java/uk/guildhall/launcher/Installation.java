package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the build has made: where the application, the server and the database's programs lie. */
public record Installation(Path home) {

    /** Found by the folder that the script names, or else upwards from where we are, as in tests. */
    public static Installation find() throws CannotStart {
        String named = System.getProperty("guildhall.home");
        Path folder = Path.of(named != null ? named : "").toAbsolutePath();
        for (Path here = folder; here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve("ear/launcher"))) {
                return new Installation(here);
            }
        }
        throw new CannotStart("Guildhall's own folder was not found from " + folder + ".");
    }

    /** Where data lies unless another folder is chosen. */
    public Path defaultData() {
        return home.resolve(".guildhall");
    }

    Path application() {
        return home.resolve("ear/app/target/guildhall.ear");
    }

    PayaraHome payara() {
        return new PayaraHome(target().resolve("payara6/glassfish"));
    }

    Path mariaDb() {
        return target().resolve("mariadb");
    }

    /** Connector/J, which the server needs in its own class path. */
    Path driver() throws IOException, CannotStart {
        try (Stream<Path> libraries = Files.list(target().resolve("lib"))) {
            return libraries
                    .filter(jar -> jar.getFileName().toString().startsWith("mysql-connector-j-"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("The build is not complete: run mvn package."));
        }
    }

    /** Everything that the launcher needs beside itself, as a class path has it. */
    String libraries() {
        return target().resolve("lib") + "/*";
    }

    private Path target() {
        return home.resolve("ear/launcher/target");
    }
}
