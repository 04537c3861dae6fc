package uk.guildhall.crm.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import uk.guildhall.crm.council.Council;

/** The one way to work for a council outside a request: timers, the audit sealer, clean-up. */
@ApplicationScoped
public class CouncilWork {

    /** Does the work as the given council, and leaves the thread as it was. */
    public <T> T as(Council council, Callable<T> work) throws Exception {
        try (var binding = CurrentCouncil.bind(council)) {
            return work.call();
        }
    }

    /** Does the work as the given council, and leaves the thread as it was. */
    public void as(Council council, Runnable work) {
        try (var binding = CurrentCouncil.bind(council)) {
            work.run();
        }
    }
}
