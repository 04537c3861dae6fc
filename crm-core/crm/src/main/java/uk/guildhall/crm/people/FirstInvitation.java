package uk.guildhall.crm.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/**
 * Invites the first administrator of a council that was just taken on. The operator enters them without a password and
 * never sees the link: it is made here, in the council's own schema, and leaves by mail alone.
 */
@ApplicationScoped
public class FirstInvitation {
    private static final String ADDRESS = "guildhall.address";
    private static final String ONLY_ONES = "SELECT s.id FROM staff s JOIN staff_role r ON r.staff_id = s.id"
            + " WHERE r.role = 'tenant-admin' AND s.status = 'ACTIVE' AND s.email IS NOT NULL"
            + " AND s.password_hash IS NULL AND NOT EXISTS (SELECT 1 FROM invitation)"
            + " AND NOT EXISTS (SELECT 1 FROM staff o WHERE o.password_hash IS NOT NULL)"
            + " AND (SELECT COUNT(*) FROM (SELECT 1 FROM staff LIMIT 2) few) = 1";

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    private final Invitations invitations;
    private final StaffMembers staffMembers;

    protected FirstInvitation() {
        this(null, null);
    }

    @Inject
    public FirstInvitation(Invitations invitations, StaffMembers staffMembers) {
        this.invitations = invitations;
        this.staffMembers = staffMembers;
    }

    /** Sends it where nobody works yet but an administrator who has neither a password nor had an invitation. */
    @Transactional
    public void send() {
        List<?> waiting = entities.createNativeQuery(ONLY_ONES).getResultList();
        waiting.stream()
                .map(row -> staffMembers.byId(Ids.of((byte[]) row)).orElseThrow())
                .forEach(staff -> invitations.send(staff, Invitation.Kind.WELCOME, null, origin()));
    }

    /** Where the council is reached: its first host name, with scheme and port as the operator set them. */
    static String origin() {
        String host = CurrentCouncil.get().hosts().stream().sorted().findFirst().orElseThrow();
        return ConfigProvider.getConfig()
                .getOptionalValue(ADDRESS, String.class)
                .orElse("https://{host}")
                .replace("{host}", host);
    }
}
