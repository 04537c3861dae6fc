package uk.guildhall.crm.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.guildhall.crm.access.SignInSession;
import uk.guildhall.crm.access.SignInSessions;
import uk.guildhall.crm.access.address.AddressList;
import uk.guildhall.crm.access.address.Outsiders;
import uk.guildhall.crm.policy.Policy;

/** People who can no longer come from where they are, or lately were, under a stricter policy. */
@ApplicationScoped
public class PlacesClose implements Consequence {
    private final Outsiders outsiders;
    private final AddressList addresses;
    private final SignInSessions sessions;

    protected PlacesClose() {
        this(null, null, null);
    }

    @Inject
    public PlacesClose(Outsiders outsiders, AddressList addresses, SignInSessions sessions) {
        this.outsiders = outsiders;
        this.addresses = addresses;
        this.sessions = sessions;
    }

    @Override
    public String key() {
        return "places";
    }

    @Override
    public List<Affected> foreseen(Policy now, Policy then) {
        return outsiders.between(now, then).stream()
                .map(one -> new Affected(one.name(), one.ip(), one.lastThere(), null))
                .toList();
    }

    @Override
    public void bring(Policy inForce) {
        sessions.live(inForce).stream()
                .filter(session -> isOut(inForce, session))
                .forEach(session -> sessions.endForPlace(session.id()));
    }

    private boolean isOut(Policy policy, SignInSession session) {
        return session.sourceIp() != null
                && addresses.reach(
                                policy, session.staff().roles(), session.staff().workingStyle(), session.sourceIp())
                        == AddressList.Reach.OUT;
    }
}
