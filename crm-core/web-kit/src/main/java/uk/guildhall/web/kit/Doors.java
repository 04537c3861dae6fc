package uk.guildhall.web.kit;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;
import uk.guildhall.crm.access.Gate;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.tenancy.Councils;

/**
 * What every request to a war passes, in this order, before anything answers it. Each war has a listener of its own
 * that extends this, because servers don't look for listeners in an application's shared libraries.
 */
public abstract class Doors implements ServletContextListener {
    @Inject
    private Councils councils;

    @Inject
    private Frame frame;

    @Inject
    private Gate gate;

    @Inject
    private AddressList addresses;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext war = event.getServletContext();
        add(war, new ProxyFilter());
        add(war, new SecurityHeadersFilter());
        add(war, new CouncilFilter(councils, frame));
        add(war, new BodyLimitFilter());
        add(war, new SessionFilter(gate, addresses));
    }

    private static void add(ServletContext war, Filter filter) {
        var door = war.addFilter(filter.getClass().getSimpleName(), filter);
        door.setAsyncSupported(true);
        door.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
