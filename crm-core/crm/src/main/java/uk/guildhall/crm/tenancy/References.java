package uk.guildhall.crm.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import uk.guildhall.crm.council.Reference;

/**
 * Gives out references that nothing in the council bears yet. Drawn at random from 887 million and looked up once, so
 * that no counter is shared between requests, nodes or councils; the unique index has the last word.
 */
@ApplicationScoped
public class References {
    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    public String next(ReferenceKind kind) {
        while (true) {
            String reference = Reference.of(kind.prefix(), 1 + random.nextLong(Reference.SPACE - 1));
            if (isFree(kind, reference)) {
                return reference;
            }
        }
    }

    private boolean isFree(ReferenceKind kind, String reference) {
        return entities.createNativeQuery("SELECT 1 FROM " + kind.table() + " WHERE reference = ?")
                .setParameter(1, reference)
                .getResultList()
                .isEmpty();
    }
}
