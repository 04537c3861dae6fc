package uk.guildhall.launcher;

import static uk.guildhall.launcher.DomainXml.in;
import static uk.guildhall.launcher.DomainXml.set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The one connection pool. It signs in as the account that may do nothing; each connection becomes a council's when it is
 * handed out. Payara must neither wrap connections nor keep statements: both would outlive the change of council.
 */
final class DomainPool {

    private static final String POOL = "guildhall-pool";
    private static final String RESOURCE = "jdbc/guildhall";

    private final Document document;
    private final Element resources;
    private final Element server;

    DomainPool(Document document, Element resources, Element server) {
        this.document = document;
        this.resources = resources;
        this.server = server;
    }

    void settle(int size) {
        drop("jdbc-connection-pool", "name", resources);
        drop("jdbc-resource", "jndi-name", resources);
        drop("resource-ref", "ref", server);
        set(add(resources, "jdbc-resource"), "jndi-name", RESOURCE, "pool-name", POOL, "object-type", "user");
        resources.appendChild(pool(size));
        set(add(server, "resource-ref"), "ref", RESOURCE);
    }

    private Element pool(int size) {
        Element pool = document.createElement("jdbc-connection-pool");
        set(pool, "name", POOL, "res-type", "javax.sql.DataSource");
        set(pool, "datasource-classname", "com.mysql.cj.jdbc.MysqlDataSource");
        set(pool, "steady-pool-size", "" + Math.min(4, size), "max-pool-size", "" + size, "pool-resize-quantity", "2");
        set(pool, "max-wait-time-in-millis", "10000", "idle-timeout-in-seconds", "300");
        set(pool, "wrap-jdbc-objects", "false", "statement-cache-size", "0");
        // A ping at every checkout would cost as much as the read that follows; a dead connection is found within 30 s.
        set(pool, "is-connection-validation-required", "true", "validate-atmost-once-period-in-seconds", "30");
        set(pool, "connection-validation-method", "custom-validation");
        set(pool, "validation-classname", "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation");
        set(add(pool, "property"), "name", "URL", "value", "${ENV=GUILDHALL_DATABASE_URL}");
        set(add(pool, "property"), "name", "User", "value", "guildhall_pool");
        set(add(pool, "property"), "name", "Password", "value", "${ENV=GUILDHALL_DATABASE_POOL_PASSWORD}");
        return pool;
    }

    /** Our own from an earlier settling; the rest are Payara's. */
    private static void drop(String kind, String key, Element parent) {
        in(parent, kind).stream()
                .filter(one -> one.getAttribute(key).equals(POOL)
                        || one.getAttribute(key).equals(RESOURCE))
                .forEach(DomainXml::remove);
    }

    private Element add(Element parent, String name) {
        return (Element) parent.appendChild(document.createElement(name));
    }
}
