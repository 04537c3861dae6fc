package uk.guildhall.web.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import uk.guildhall.crm.access.Freshness;
import uk.guildhall.crm.access.Proofs;
import uk.guildhall.crm.access.SignedIn;

/** The page on which somebody proves once more who they are. */
@ApplicationScoped
public class Confirming {
    public static final String PATH = "/desk/confirm";

    /** The parameter that names a form which waits. */
    public static final String KEPT = "kept";

    private final Freshness freshness;
    private final Proofs proofs;
    private final Frame frame;

    @Inject
    public Confirming(Freshness freshness, Proofs proofs, Frame frame) {
        this.freshness = freshness;
        this.proofs = proofs;
        this.frame = frame;
    }

    protected Confirming() {
        this(null, null, null);
    }

    boolean isFresh(SignedIn person) {
        return freshness.isFresh(person);
    }

    /** The page itself, with what is to be done afterwards in it. */
    public View page(HttpServletRequest request, String to, String kept, Errors errors) {
        SignedIn person = SignedIn.find().orElseThrow();
        Set<Proofs.Way> ways = proofs.ways(person);
        return new View(
                "confirm/confirm.jte",
                new ConfirmPage(
                        frame.of(request, Shell.Area.PUBLIC),
                        to,
                        kept,
                        freshness.minutes(person),
                        ways.contains(Proofs.Way.PASSKEY)
                                ? proofs.question(person, Sites.of(request)).orElse(null)
                                : null,
                        ways.contains(Proofs.Way.CODE),
                        ways.contains(Proofs.Way.PASSWORD),
                        errors));
    }

    /** The address of the page for somebody whose form waits. */
    static URI beforeSending(String kept) {
        return URI.create(PATH + "?" + KEPT + "=" + kept);
    }

    /** The address of the page for somebody who goes on to a page of ours. */
    static URI before(String path) {
        return URI.create(PATH + "?" + SignInAddress.RETURN + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
}
