package uk.guildhall.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import uk.guildhall.crm.audit.Audit;

/** Writes down a new password, in one commit with what follows from it. */
@ApplicationScoped
public class PasswordBook {
    private final StaffMembers staffMembers;
    private final SignInSessions sessions;
    private final Audit audit;
    private final Passwords passwords = new Passwords();

    @Inject
    public PasswordBook(StaffMembers staffMembers, SignInSessions sessions, Audit audit) {
        this.staffMembers = staffMembers;
        this.sessions = sessions;
        this.audit = audit;
    }

    protected PasswordBook() {
        this(null, null, null);
    }

    /** The person goes on in this session; whoever else had the old password doesn't. Tells how many sessions ended. */
    @Transactional
    public int changed(SignedIn person, String chosen) {
        staffMembers.byId(person.staffId()).orElseThrow().choosePassword(chosen, passwords);
        List<SignInSession> others = sessions.liveOf(person.staffId()).stream()
                .filter(session -> !session.id().equals(person.sessionId()))
                .toList();
        others.forEach(session -> sessions.end(session.id()));
        audit.record("password.changed", "staff", person.staffId(), null, Map.of("sessionsEnded", others.size()));
        return others.size();
    }
}
