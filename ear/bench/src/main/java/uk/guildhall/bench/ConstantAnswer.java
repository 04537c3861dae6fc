package uk.guildhall.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import uk.guildhall.launcher.CannotStart;
import uk.guildhall.launcher.RunningSystem;

/** The constant answer, deployed beside Guildhall on the same server for as long as this is open. */
final class ConstantAnswer implements AutoCloseable {
    private static final String NAME = "guildhall-bench";

    private final RunningSystem system;
    private final Thread atExit = new Thread(this::undeploy);

    private ConstantAnswer(RunningSystem system) {
        this.system = system;
    }

    static ConstantAnswer deploy(RunningSystem system) throws IOException, InterruptedException, CannotStart {
        ConstantAnswer answer = new ConstantAnswer(system);
        Path war = Files.createTempFile("guildhall-bench", ".war");
        try {
            write(war);
            Runtime.getRuntime().addShutdownHook(answer.atExit);
            system.deployBeside(NAME, war);
        } finally {
            Files.delete(war);
        }
        return answer;
    }

    String path() {
        return "/" + NAME + "/constant";
    }

    private static void write(Path war) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(war))) {
            // By name: the load tool itself has no use for JAX-RS.
            for (String part : new String[] {"ConstantApplication", "ConstantResource"}) {
                String file = "uk/guildhall/bench/constant/" + part + ".class";
                out.putNextEntry(new JarEntry("WEB-INF/classes/" + file));
                try (InputStream in = ConstantAnswer.class.getClassLoader().getResourceAsStream(file)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        undeploy();
    }

    private void undeploy() {
        try {
            system.undeploy(NAME);
        } catch (IOException | InterruptedException e) {
            System.err.println("The constant answer could not be taken away again: " + e.getMessage());
        }
    }
}
