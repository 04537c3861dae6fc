package uk.guildhall.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import uk.guildhall.crm.access.Caller;
import uk.guildhall.crm.access.PendingSignIn;
import uk.guildhall.crm.access.SecondStep;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.web.kit.PendingCookie;
import uk.guildhall.web.kit.Sites;

/** Who is at the step after the password in this browser. */
@RequestScoped
public class Pendings {
    private final SecondStep step;

    @Inject
    public Pendings(SecondStep step) {
        this.step = step;
    }

    protected Pendings() {
        this(null);
    }

    /** The sign-in that waits, and the token that its forms carry. */
    public record Pending(PendingSignIn signIn, String csrf) {}

    /** Empty where there is none, or it took too long. */
    public Optional<Pending> of(HttpServletRequest request) {
        Optional<SecretToken> token = PendingCookie.of(request);
        return token.flatMap(shown -> step.of(shown, Sites.of(request).host()))
                .map(pending -> new Pending(pending, token.get().csrfToken()));
    }

    /**
     * The same for a form that was sent.
     *
     * @throws ForbiddenException where the form is not one of this sign-in's pages
     */
    public Optional<Pending> of(HttpServletRequest request, String csrf) {
        Optional<Pending> pending = of(request);
        if (pending.isPresent() && !pending.get().csrf().equals(csrf)) {
            throw new ForbiddenException("The form's token is missing or old");
        }
        return pending;
    }

    static Caller caller(HttpServletRequest request) {
        return new Caller(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}
