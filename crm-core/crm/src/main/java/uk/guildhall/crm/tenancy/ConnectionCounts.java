package uk.guildhall.crm.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How often a connection was handed out on this node, and how often it had to be bound to another council for it. */
@ApplicationScoped
public class ConnectionCounts {

    public void show(MetricRegistry metrics) {
        metrics.gauge("guildhall_connection_checkouts", BoundPool.CHECKOUTS, LongAdder::sum);
        metrics.gauge("guildhall_connection_binds", BoundPool.BINDS, LongAdder::sum);
    }
}
