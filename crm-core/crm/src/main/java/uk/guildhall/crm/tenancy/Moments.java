package uk.guildhall.crm.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The clock that everything in Guildhall tells the time by. */
@ApplicationScoped
public class Moments {

    @Produces
    public InstantSource clock() {
        return InstantSource.system();
    }
}
