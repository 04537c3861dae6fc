package uk.guildhall.crm.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The current council's branding. */
@ApplicationScoped
public class Brandings {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** Empty for a council that hasn't chosen any yet. */
    public Optional<Branding> current() {
        return Optional.ofNullable(entities.find(Branding.class, Branding.ONLY));
    }
}
