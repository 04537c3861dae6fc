package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application server of one installation. Its Java machine is started directly: asadmin would start two more on the
 * way, and take seconds for it.
 */
final class PayaraServer {

    private static final Pattern ONLY_FOR = Pattern.compile("\\[(\\d*)\\|(\\d*)\\](.*)");

    private final PayaraHome home;
    private final Path domain;
    private final DataFolder data;
    private final Detached process;

    PayaraServer(PayaraHome home, DataFolder data) {
        this.home = home;
        this.domain = data.payara().resolve("domain1");
        this.data = data;
        this.process = new Detached(data.run().resolve("payara.pid"));
    }

    Path domain() {
        return domain;
    }

    Path log() {
        return new ServerLog(data).file();
    }

    Detached process() {
        return process;
    }

    /** Settles the configuration and starts the machine; it is not ready yet when this returns. */
    ProcessHandle start(DomainSettings settings, Path driver, Map<String, String> environment) throws IOException {
        home.makeDomain(domain, driver);
        new ServerLog(data).settle(domain.resolve("config/logging.properties"));
        Path configuration = domain.resolve("config/domain.xml");
        DomainXml xml = DomainXml.read(configuration);
        xml.settle(settings);
        xml.write(configuration);
        Path console = data.logs().resolve("payara-console.log");
        return process.start(
                command(xml.jvmOptions()), environment, domain, console, "AS_ADMIN_MASTERPASSWORD=changeit\n");
    }

    boolean stop() {
        return process.stop(Duration.ofSeconds(20));
    }

    private List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options.stream()
                .map(PayaraServer::forThisJava)
                .filter(option -> !option.isEmpty())
                .map(this::resolved)
                .forEach(command::add);
        command.add("-Dcom.sun.aas.installRoot=" + home.glassfish());
        command.add("-Dcom.sun.aas.instanceRoot=" + domain);
        command.addAll(
                List.of("-cp", home.glassfish().resolve("modules/glassfish.jar").toString()));
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(List.of("-upgrade", "false", "-read-stdin", "true", "-domainname", "domain1"));
        command.addAll(List.of("-domaindir", domain.toString(), "-instancename", "server", "-type", "DAS"));
        command.addAll(List.of("-verbose", "false", "-debug", "false", "-watchdog", "false", "-warmup", "false"));
        command.addAll(List.of(
                "-asadmin-args", "start-domain", "-asadmin-classname", "com.sun.enterprise.admin.cli.AdminMain"));
        command.addAll(List.of(
                "-asadmin-classpath",
                home.glassfish().resolve("lib/client/appserver-cli.jar").toString()));
        return command;
    }

    /** Payara marks options that only some versions of Java know: {@code [17|]}, {@code [8|11]}. Others give nothing. */
    static String forThisJava(String option) {
        Matcher marked = ONLY_FOR.matcher(option);
        if (!marked.matches()) {
            return option.startsWith("[") ? "" : option;
        }
        int java = Runtime.version().feature();
        boolean from = marked.group(1).isEmpty() || java >= Integer.parseInt(marked.group(1));
        boolean to = marked.group(2).isEmpty() || java <= Integer.parseInt(marked.group(2));
        return from && to ? marked.group(3) : "";
    }

    private String resolved(String option) {
        return option.replace("${com.sun.aas.installRoot}", home.glassfish().toString())
                .replace("${com.sun.aas.instanceRoot}", domain.toString());
    }
}
