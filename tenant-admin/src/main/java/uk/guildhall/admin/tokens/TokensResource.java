package uk.guildhall.admin.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.guildhall.crm.access.ApiToken;
import uk.guildhall.crm.access.ApiTokens;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.TokenBook;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Problem;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.FlashCookie;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** The tokens with which other systems use the council's API: given, looked at and taken back. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TokensResource {
    private static final String HREF = "/admin/tokens";
    private static final int PAGE = 50;

    private final ApiTokens tokens;
    private final TokenBook book;
    private final Frame frame;
    private final InstantSource clock;

    @Context
    private HttpServletRequest request;

    @Inject
    public TokensResource(ApiTokens tokens, TokenBook book, Frame frame, InstantSource clock) {
        this.tokens = tokens;
        this.book = book;
        this.frame = frame;
        this.clock = clock;
    }

    protected TokensResource() {
        this(null, null, null, null);
    }

    @GET
    @Requires(Permission.TOKEN_VIEW)
    public View all(@QueryParam("after") String after) {
        List<ApiToken> found = tokens.page(Optional.ofNullable(after).map(RecordId::of), PAGE + 1);
        List<TokensPage.Row> rows = found.stream().limit(PAGE).map(this::row).toList();
        String older =
                found.size() > PAGE ? HREF + "?after=" + rows.get(PAGE - 1).id() : null;
        return new View("admin/tokens/tokens.jte", new TokensPage(shell(), rows, book.mostDays(), older));
    }

    @GET
    @Path("new")
    @Requires(Permission.TOKEN_EDIT)
    public View form() {
        return form(new TokenBook.Asked("", "", List.of(), "" + book.mostDays()), Errors.NONE);
    }

    /** Answers with the secret, which is kept nowhere: a redirect would have to carry it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.TOKEN_EDIT)
    @Fresh
    public Response make(MultivaluedMap<String, String> fields) {
        TokenBook.Asked asked = new TokenBook.Asked(
                fields.getFirst("name"),
                fields.getFirst("owner"),
                fields.getOrDefault("permissions", List.of()),
                fields.getFirst("days"));
        try {
            TokenBook.Issued issued = book.issue(asked);
            TokenMadePage made = new TokenMadePage(
                    shell(), row(issued.token()), issued.secret().value());
            return Response.ok(new View("admin/tokens/made.jte", made)).build();
        } catch (Refused refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(form(asked, told(refused.problems())))
                    .build();
        }
    }

    @GET
    @Path("{id}/revocation")
    @Requires(Permission.TOKEN_EDIT)
    public View askToRevoke(@PathParam("id") String id) {
        ApiToken token = tokens.byId(RecordId.of(id)).orElseThrow(NotFound::new);
        return new View("admin/tokens/revocation.jte", new TokenRevocationPage(shell(), row(token)));
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Permission.TOKEN_EDIT)
    @Fresh
    public Response revoke(@PathParam("id") String id) {
        ApiToken token = book.revoke(RecordId.of(id));
        return Response.seeOther(URI.create(HREF))
                .cookie(FlashCookie.carrying(Flash.success("token.revokedNow", token.name())))
                .build();
    }

    private View form(TokenBook.Asked asked, Errors errors) {
        return new View(
                "admin/tokens/new.jte",
                new TokenFormPage(shell(), asked, TokenBook.offered(), book.mostDays(), errors));
    }

    private Errors told(List<Problem> problems) {
        Words words = Frame.words(request);
        Errors errors = Errors.NONE;
        for (Problem problem : problems) {
            errors = errors.and(
                    problem.pointer().substring(1),
                    words.say(problem.key(), problem.args().toArray()));
        }
        return errors;
    }

    private TokensPage.Row row(ApiToken token) {
        Instant oldest = token.createdAt().plus(Duration.ofDays(book.mostDays()));
        Instant end = oldest.isBefore(token.expiresAt()) ? oldest : token.expiresAt();
        boolean over = !clock.instant().isBefore(end) || !token.owner().isActive();
        return new TokensPage.Row(
                token.id().toString(),
                token.name(),
                token.owner().displayName(),
                token.permissions().stream().sorted().toList(),
                token.createdAt(),
                end,
                token.lastUsedAt(),
                token.revokedAt() != null ? "revoked" : over ? "over" : "live");
    }

    private Shell shell() {
        return frame.of(request, Shell.Area.ADMIN);
    }
}
