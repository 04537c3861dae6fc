package uk.guildhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Payara's configuration as Guildhall wants it, made from the one that Payara brings: only the HTTP listener may be
 * reached, and only where that is asked for; what is not used is off; sizes are set on purpose. Settling it twice gives
 * the same.
 */
final class DomainXml {

    private static final String LOOPBACK = "127.0.0.1";

    private final Document document;
    private final Element server;

    private DomainXml(Document document) {
        this.document = document;
        this.server = all("config").stream()
                .filter(config -> config.getAttribute("name").equals("server-config"))
                .findFirst()
                .orElseThrow();
    }

    static DomainXml read(Path file) throws IOException {
        try {
            return new DomainXml(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Payara's configuration " + file + " can't be read", e);
        }
    }

    /** Appears whole or not at all. */
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newOutputStream(draft)) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("Payara's configuration could not be written", e);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes it Guildhall's. */
    void settle(DomainSettings settings) {
        onlyTheServersOwnConfiguration();
        listeners(settings);
        http(settings);
        whatIsNotUsed();
        new DomainPool(document, one(document.getDocumentElement(), "resources"), serverElement())
                .settle(settings.poolSize());
        options(settings.jvmOptions());
    }

    List<String> jvmOptions() {
        return in(server, "jvm-options").stream().map(Node::getTextContent).toList();
    }

    private void onlyTheServersOwnConfiguration() {
        all("config").stream().filter(config -> config != server).forEach(DomainXml::remove);
    }

    private void listeners(DomainSettings settings) {
        for (Element listener : in(server, "network-listener")) {
            switch (listener.getAttribute("name")) {
                case "http-listener-1" ->
                    set(listener, "address", settings.bind(), "port", "" + settings.httpPort(), "enabled", "true");
                case "admin-listener" ->
                    set(listener, "address", LOOPBACK, "port", "" + settings.adminPort(), "enabled", "true");
                default -> set(listener, "address", LOOPBACK, "enabled", "false");
            }
        }
        for (String kind : List.of("iiop-listener", "jmx-connector")) {
            in(server, kind).forEach(listener -> set(listener, "address", LOOPBACK, "enabled", "false"));
        }
    }

    private void http(DomainSettings settings) {
        for (Element protocol : in(server, "protocol")) {
            Element http = one(protocol, "http");
            set(http, "xpowered-by", "false", "server-header", "false", "trace-enabled", "false");
            // The application says who may frame it, in its own headers.
            set(http, "xframe-options", "false");
            if (protocol.getAttribute("name").equals("http-listener-1")) {
                // -1: a connection is kept for any number of requests, while it is used.
                set(http, "max-connections", "-1", "timeout-seconds", "60", "http2-enabled", "false");
                set(http, "compression", "on", "compression-min-size-bytes", "1024", "compressable-mime-type", TEXT);
            }
        }
        for (Element pool : in(server, "thread-pool")) {
            if (pool.getAttribute("name").equals("http-thread-pool")) {
                set(pool, "min-thread-pool-size", "8", "max-thread-pool-size", "" + settings.threads());
            }
        }
    }

    private static final String TEXT =
            "text/html,text/css,text/plain,text/xml,application/xml,application/javascript,text/javascript,"
                    + "application/json,application/problem+json,image/svg+xml";

    private void whatIsNotUsed() {
        // Left out, it would be made as it is by default: listening on every interface.
        in(server, "jms-service").forEach(DomainXml::remove);
        Element jms = document.createElement("jms-service");
        set(jms, "type", "DISABLED", "default-jms-host", "none");
        server.insertBefore(jms, one(server, "admin-service"));
        in(server, "hazelcast-config-specific-configuration").forEach(grid -> set(grid, "enabled", "false"));
        all("hazelcast-runtime-configuration").forEach(grid -> set(grid, "interface", LOOPBACK));
        Element admin = one(server, "admin-service");
        property(admin, "adminConsoleStartup", "NEVER");
    }

    private void options(Map<String, String> chosen) {
        Element java = one(server, "java-config");
        for (Element option : in(java, "jvm-options")) {
            String text = option.getTextContent();
            boolean replaced = chosen.keySet().stream().anyMatch(text::startsWith);
            if (replaced || UNWANTED.stream().anyMatch(text::contains)) {
                remove(option);
            }
        }
        chosen.forEach((start, rest) -> {
            Element option = document.createElement("jvm-options");
            option.setTextContent(start + rest);
            java.appendChild(option);
        });
    }

    /** The shell and what watches folders for code to load; a driver of a database that is not used; a debugger's agent. */
    private static final List<String> UNWANTED = List.of(
            "osgi.shell.telnet", "felix.fileinstall", "gosh.args", "jdbc.drivers", "HotswapAgent", "Xlog:redefine");

    private Element serverElement() {
        return all("server").get(0);
    }

    private void property(Element parent, String name, String value) {
        Element property = in(parent, "property").stream()
                .filter(one -> one.getAttribute("name").equals(name))
                .findFirst()
                .orElseGet(() -> (Element) parent.appendChild(document.createElement("property")));
        set(property, "name", name, "value", value);
    }

    private List<Element> all(String name) {
        return in(document.getDocumentElement(), name);
    }

    static List<Element> in(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Element one(Element parent, String name) {
        return in(parent, name).get(0);
    }

    static void set(Element element, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            element.setAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }
}
