package uk.guildhall.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What differs from one installation's server to the next.
 *
 * @param bind the address of the HTTP listener, loopback unless a balancer or a network is to reach it
 * @param threads requests at the same time
 * @param poolSize database connections at the same time
 */
record DomainSettings(String bind, int httpPort, int adminPort, int threads, int poolSize) {

    static DomainSettings of(Map<String, String> environment, int httpPort, int adminPort) {
        return new DomainSettings(
                environment.getOrDefault("GUILDHALL_BIND", "127.0.0.1"),
                httpPort,
                adminPort,
                48,
                Integer.parseInt(environment.getOrDefault("GUILDHALL_POOL_SIZE", "32")));
    }

    /** Options of the Java machine by their beginnings, which replace Payara's own. */
    Map<String, String> jvmOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("-Xmx", "400m");
        options.put("-Xss", "512k");
        options.put("-XX:MaxMetaspaceSize=", "320m");
        options.put("-XX:ReservedCodeCacheSize=", "128m");
        options.put("-XX:NewRatio=", "1");
        options.put("-XX:+UseSerialGC", "");
        // Starting runs much code a few times; compiling it early and with profiles took a third of the whole. What is
        // run often is compiled as ever, some seconds later (docs/bench.md).
        options.put("-XX:Tier3InvocationThreshold=", "1000");
        options.put("-XX:Tier3MinInvocationThreshold=", "500");
        options.put("-XX:Tier3CompileThreshold=", "5000");
        options.put("-XX:Tier4InvocationThreshold=", "50000");
        options.put("-XX:Tier4MinInvocationThreshold=", "6000");
        options.put("-XX:Tier4CompileThreshold=", "150000");
        options.put("-XX:Tier4BackEdgeThreshold=", "400000");
        options.put("-XX:+ExitOnOutOfMemoryError", "");
        options.put("-Djava.net.preferIPv4Stack=", "true");
        options.put("-Dorg.glassfish.additionalOSGiBundlesToStart=", "");
        options.put("-Duser.timezone=", "UTC");
        options.put("-Dfile.encoding=", "UTF-8");
        // Shown on the server's own error pages, which need not tell anybody its version.
        options.put("-Dproduct.name=", "Guildhall");
        return options;
    }
}
