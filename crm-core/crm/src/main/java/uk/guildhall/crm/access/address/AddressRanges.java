package uk.guildhall.crm.access.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The address list of the current council. */
@ApplicationScoped
public class AddressRanges {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /** All of them, in the order in which they were entered. */
    public List<AddressRange> all() {
        return entities.createQuery("select r from AddressRange r order by r.id", AddressRange.class)
                .getResultList();
    }

    public Optional<AddressRange> byId(UUID id) {
        return Optional.ofNullable(entities.find(AddressRange.class, id));
    }

    void add(AddressRange range) {
        entities.persist(range);
    }

    void remove(AddressRange range) {
        entities.remove(entities.contains(range) ? range : entities.find(AddressRange.class, range.id()));
    }
}
