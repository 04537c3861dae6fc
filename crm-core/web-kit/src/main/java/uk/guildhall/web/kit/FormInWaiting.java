package uk.guildhall.web.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import uk.guildhall.crm.access.KeptForms;
import uk.guildhall.crm.access.KeptForms.Kept;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.tenancy.Ids;

/** A form that waits on the server while its sender proves who they are. */
@ApplicationScoped
public class FormInWaiting {
    /** The field that names it when it is to go on. */
    public static final String FIELD = "_kept";

    /** The field that names the page to go back to where it is gone. */
    public static final String PAGE = "_page";

    /** A form that only names another is short. */
    private static final int SHORT = 4_096;

    private final KeptForms forms;

    protected FormInWaiting() {
        this(null);
    }

    @Inject
    public FormInWaiting(KeptForms forms) {
        this.forms = forms;
    }

    /** That a form is to go on which was kept. */
    record Return(String id, String page) {}

    /** What was sent, as it came. */
    record Sent(String type, byte[] body) {}

    /** Whether a form only says that another is to go on. */
    static Optional<Return> returning(MediaType type, byte[] body) {
        if (body.length == 0 || body.length > SHORT) {
            return Optional.empty();
        }
        try {
            FormParts parts = FormParts.read(type, body);
            return Optional.of(new Return(parts.text(FIELD), parts.text(PAGE)))
                    .filter(back -> Ids.read(back.id()).isPresent());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Keeps it for whoever is signed in, and tells its id. */
    String keep(String place, String page, String type, byte[] body) {
        return forms.keep(SignedIn.find().orElseThrow().sessionId(), new Kept(place, page, type), body)
                .toString();
    }

    /** Which it is, where it waits for whoever is signed in. */
    public Optional<Kept> find(String id) {
        return Ids.read(id)
                .flatMap(
                        known -> forms.find(known, SignedIn.find().orElseThrow().sessionId()));
    }

    /** Takes what was sent to that place. */
    Optional<Sent> take(String id, String place) {
        return find(id).filter(kept -> kept.place().equals(place))
                .flatMap(kept -> forms.take(
                                Ids.read(id).orElseThrow(),
                                SignedIn.find().orElseThrow().sessionId())
                        .map(body -> new Sent(kept.type(), body)));
    }
}
