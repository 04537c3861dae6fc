package uk.guildhall.tests.tenancy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it was built, with the checks of its walls in it. */
final class Deployments {
    private Deployments() {}

    /** The built EAR and beside it the checks. */
    static EnterpriseArchive asBuilt() {
        return withChecks(ear());
    }

    /**
     * The same with a hole: whoever comes to a connection that is bound to a council already gets it as it is. What is
     * built has no switch for that; the one line that puts the binding in place is taken out of this copy.
     */
    static EnterpriseArchive withAHole() {
        EnterpriseArchive ear = ear();
        Map.Entry<ArchivePath, Node> crm = ear.getContent(path -> path.get().contains("guildhall-crm-"))
                .entrySet()
                .iterator()
                .next();
        JavaArchive jar = ear.getAsType(JavaArchive.class, crm.getKey());
        String unit = read(jar.get("META-INF/persistence.xml"));
        String holed = unit.replace("uk.guildhall.crm.tenancy.BindEveryPool", "uk.guildhall.crm.tenancy.BindOnce");
        if (holed.equals(unit)) {
            throw new IllegalStateException("There is no binding to take out");
        }
        jar.delete("META-INF/persistence.xml");
        jar.add(new StringAsset(holed), "META-INF/persistence.xml");
        ear.delete(crm.getKey());
        ear.add(new ByteArrayAsset(jar.as(ZipExporter.class).exportAsInputStream()), crm.getKey());
        ear.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "hole.jar")
                .addPackages(false, path -> path.get().contains("BindOnce"), "uk.guildhall.crm.tenancy"));
        return withChecks(ear);
    }

    private static EnterpriseArchive ear() {
        return ShrinkWrap.create(ZipImporter.class, "guildhall.ear")
                .importFrom(new File(System.getProperty("guildhall.ear", "../app/target/guildhall.ear")))
                .as(EnterpriseArchive.class);
    }

    private static EnterpriseArchive withChecks(EnterpriseArchive ear) {
        WebArchive checks = ShrinkWrap.create(WebArchive.class, "checks.war")
                .addPackage(Deployments.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        String modules = read(ear.get("META-INF/application.xml"));
        String module = "<module><web><web-uri>checks.war</web-uri><context-root>/checks</context-root></web></module>";
        ear.delete("META-INF/application.xml");
        int first = modules.indexOf("<module>");
        ear.setApplicationXML(new StringAsset(modules.substring(0, first) + module + modules.substring(first)));
        ear.add(Testable.archiveToTest(checks), ArchivePaths.root(), ZipExporter.class);
        return ear;
    }

    private static String read(Node node) {
        try (InputStream in = node.getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
