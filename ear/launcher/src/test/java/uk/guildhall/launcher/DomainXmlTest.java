package uk.guildhall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Settles the very configuration that Payara brings. */
class DomainXmlTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void payarasOwn() throws Exception {
        file = folder.resolve("domain.xml");
        Files.copy(Path.of("target/payara6/glassfish/domains/domain1/config/domain.xml"), file);
    }

    @Test
    void onlyTheHttpListenerMayBeReachedFromElsewhere() throws Exception {
        settle(Map.of("GUILDHALL_BIND", "0.0.0.0"));
        for (Element listener : elements("network-listener")) {
            boolean http = listener.getAttribute("name").equals("http-listener-1");
            assertEquals(http ? "0.0.0.0" : "127.0.0.1", listener.getAttribute("address"));
        }
        for (String kind : List.of("iiop-listener", "jmx-connector")) {
            elements(kind).forEach(listener -> assertEquals("false", listener.getAttribute("enabled"), kind));
        }
        assertEquals("DISABLED", elements("jms-service").get(0).getAttribute("type"));
        assertEquals(
                "false",
                elements("hazelcast-config-specific-configuration").get(0).getAttribute("enabled"));
        assertEquals(List.of(), options(option -> option.contains("osgi.shell")));
    }

    @Test
    void everythingIsOnLoopbackUnlessAskedOtherwise() throws Exception {
        settle(Map.of());
        elements("network-listener").forEach(listener -> assertEquals("127.0.0.1", listener.getAttribute("address")));
        assertEquals(
                List.of("http-listener-1:8123", "admin-listener:4949"),
                elements("network-listener").stream()
                        .filter(listener -> !listener.getAttribute("enabled").equals("false"))
                        .map(listener -> listener.getAttribute("name") + ":" + listener.getAttribute("port"))
                        .toList());
    }

    @Test
    void thePoolSignsInAsNobodyAndKeepsNothingFromOneCouncilToTheNext() throws Exception {
        settle(Map.of("GUILDHALL_POOL_SIZE", "7"));
        Element pool = elements("jdbc-connection-pool").stream()
                .filter(one -> one.getAttribute("name").equals("guildhall-pool"))
                .findFirst()
                .orElseThrow();
        assertEquals("false", pool.getAttribute("wrap-jdbc-objects"));
        assertEquals("0", pool.getAttribute("statement-cache-size"));
        assertEquals("7", pool.getAttribute("max-pool-size"));
        List<String> properties = DomainXml.in(pool, "property").stream()
                .map(one -> one.getAttribute("name") + "=" + one.getAttribute("value"))
                .toList();
        assertEquals(
                List.of(
                        "URL=${ENV=GUILDHALL_DATABASE_URL}",
                        "User=guildhall_pool",
                        "Password=${ENV=GUILDHALL_DATABASE_POOL_PASSWORD}"),
                properties);
    }

    @Test
    void saysNothingOfItselfAndPacksText() throws Exception {
        settle(Map.of());
        for (Element http : elements("http")) {
            assertEquals("false", http.getAttribute("server-header"));
            assertEquals("false", http.getAttribute("xpowered-by"));
        }
        Element first = elements("http").get(0);
        assertEquals("on", first.getAttribute("compression"));
        assertTrue(first.getAttribute("compressable-mime-type").contains("text/html"));
    }

    @Test
    void setsTheSizesOfMemoryOnPurposeAndOnce() throws Exception {
        settle(Map.of());
        assertEquals(List.of("-Xmx400m"), options(option -> option.startsWith("-Xmx")));
        assertEquals(
                1, options(option -> option.startsWith("-XX:MaxMetaspaceSize=")).size());
    }

    @Test
    void settledTwiceItIsTheSame() throws Exception {
        settle(Map.of());
        String once = Files.readString(file);
        settle(Map.of());
        assertEquals(once.length(), Files.readString(file).length());
        assertEquals(elements("resource-ref").size(), 3);
    }

    @Test
    void givesEachJavaTheOptionsThatItKnows() {
        assertEquals("-Done=1", PayaraServer.forThisJava("-Done=1"));
        assertEquals("-Dnew=1", PayaraServer.forThisJava("[17|]-Dnew=1"));
        assertEquals("", PayaraServer.forThisJava("[8|11]-Dold=1"));
        assertEquals("", PayaraServer.forThisJava("[99|]-Dlater=1"));
        assertEquals("", PayaraServer.forThisJava("[Dynamic Code Evolution-11.0.10|]-XX:HotswapAgent=core"));
    }

    @Test
    void leavesOnlyOneConfiguration() throws Exception {
        settle(Map.of());
        assertEquals(1, elements("config").size());
        assertFalse(Files.readString(file).contains("HTTP_LISTENER_PORT"));
    }

    private void settle(Map<String, String> environment) throws Exception {
        DomainXml xml = DomainXml.read(file);
        xml.settle(DomainSettings.of(environment, 8123, 4949));
        xml.write(file);
    }

    private List<String> options(Predicate<String> wanted) throws Exception {
        return DomainXml.read(file).jvmOptions().stream().filter(wanted).toList();
    }

    private List<Element> elements(String name) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        return DomainXml.in(document.getDocumentElement(), name);
    }
}
