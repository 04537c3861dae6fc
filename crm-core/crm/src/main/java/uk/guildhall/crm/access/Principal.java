package uk.guildhall.crm.access;

import java.util.Optional;
import java.util.UUID;
import org.apache.shiro.subject.Subject;
import org.apache.shiro.util.ThreadContext;
import uk.guildhall.crm.audit.Actor;

/** Somebody or something that a council has let in: a member of staff, or a program with a token. */
public interface Principal {

    /** The council that let it in, and the only one in which it means anything. */
    String councilCode();

    /** The member of staff who answers for what is done: who signed in, or who owns the token. */
    UUID staffId();

    /** How the audit trail names it. */
    Actor actor(String sourceIp);

    /** Whoever the current request comes from; empty for nobody. */
    static Optional<Principal> find() {
        return Optional.ofNullable(ThreadContext.getSubject())
                .map(Subject::getPrincipal)
                .map(Principal.class::cast);
    }
}
