package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.tenancy.Ids;

/**
 * Those who can administer the council. There is always one of them who can come in: whoever would take the last one away,
 * by whatever way, even two at the same moment, is refused.
 */
@ApplicationScoped
public class Administrators {
    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    /**
     * Makes sure that there is another administrator before this person stops being one, and that it stays so until the
     * transaction ends. Must come first in the transaction, so that what it reads is what holds.
     *
     * @throws Conflict where they are the last
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mustRemainWithout(UUID staffId) {
        Set<UUID> able = lock();
        if (able.contains(staffId) && able.size() == 1) {
            throw new Conflict("problem.last-administrator");
        }
    }

    /** Whether they are the only administrator who can come in, under the same lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isLast(UUID staffId) {
        Set<UUID> able = lock();
        return able.contains(staffId) && able.size() == 1;
    }

    /** Somebody who was invited and never came doesn't count; somebody without a password may come by single sign-on. */
    private Set<UUID> lock() {
        List<?> rows = entities.createNativeQuery(
                        "SELECT r.staff_id FROM staff_role r JOIN staff s ON s.id = r.staff_id"
                                + " WHERE r.role = ? AND s.status = 'ACTIVE' AND (s.password_hash IS NOT NULL"
                                + " OR EXISTS (SELECT 1 FROM sign_in_session i WHERE i.staff_id = s.id)) FOR UPDATE")
                .setParameter(1, Role.TENANT_ADMIN.code())
                .getResultList();
        return rows.stream().map(row -> Ids.of((byte[]) row)).collect(Collectors.toSet());
    }
}
