package uk.guildhall.admin.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.PlatformOnly;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.governance.Countersignatures;
import uk.guildhall.crm.governance.Countersignatures.Asked;
import uk.guildhall.crm.policy.Amendment;
import uk.guildhall.crm.tenancy.Councils;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Where the operator's data-protection officer reads and signs a council's request to lower its policy. */
@Path("/countersign")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.POLICY_COUNTERSIGN)
@PlatformOnly
public class CountersignResource {
    private final Countersignatures countersignatures;
    private final Councils councils;
    private final Audit audit;
    private final Frame frame;
    private final InstantSource clock;

    @Inject
    private StaffMembers staffMembers;

    @Context
    private HttpServletRequest request;

    @Inject
    public CountersignResource(
            Countersignatures countersignatures, Councils councils, Audit audit, Frame frame, InstantSource clock) {
        this.countersignatures = countersignatures;
        this.councils = councils;
        this.audit = audit;
        this.frame = frame;
        this.clock = clock;
    }

    protected CountersignResource() {
        this(null, null, null, null, null);
    }

    @GET
    public View form() {
        return page("", List.of(), null, Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Fresh
    public Response sign(@FormParam("code") @DefaultValue("") String typed, @FormParam("sign") String sign) {
        String code = typed.strip();
        Optional<Asked> asked = countersignatures.read(code);
        if (asked.isEmpty()) {
            Errors errors = Errors.of("code", Frame.words(request).say("countersign.wrong"));
            return Response.status(400)
                    .entity(page(typed, List.of(), null, errors))
                    .build();
        }
        if (sign != null && cameLater(asked.get())) {
            Errors errors = Errors.of("code", Frame.words(request).say("countersign.late"));
            return Response.status(409)
                    .entity(page(code, facts(asked.get()), null, errors))
                    .build();
        }
        String signed = null;
        if (sign != null) {
            signed = countersignatures.sign(code, SignedIn.find().orElseThrow().displayName(), clock.instant());
            audit.record(
                    "policy.countersigned",
                    "policy-request",
                    null,
                    null,
                    Map.of(
                            "council",
                            asked.get().of("council"),
                            "request",
                            text(asked.get().of("id"))));
        }
        return Response.ok(page(code, facts(asked.get()), signed, Errors.NONE)).build();
    }

    /** So that nobody is made an officer for the purpose. */
    private boolean cameLater(Asked asked) {
        Instant since = staffMembers
                .byId(SignedIn.find().orElseThrow().staffId())
                .orElseThrow()
                .createdAt();
        try {
            return !since.isBefore(Instant.parse(text(asked.of("requestedAt"))));
        } catch (DateTimeParseException none) {
            return true;
        }
    }

    private View page(String code, List<CountersignPage.Fact> facts, String signed, Errors errors) {
        Shell shell = frame.of(request, Shell.Area.OPERATOR);
        return new View("operator/countersign.jte", new CountersignPage(shell, code, facts, signed, errors));
    }

    private List<CountersignPage.Fact> facts(Asked asked) {
        Words words = Frame.words(request);
        PolicyText text = new PolicyText(words, Map.of());
        Optional<Amendment> amendment = PolicyForm.amendment(target(asked), asked.of("setting"), asked.of("value"));
        List<CountersignPage.Fact> facts = new ArrayList<>();
        facts.add(new CountersignPage.Fact(words.say("countersign.council"), council(asked, words)));
        facts.add(new CountersignPage.Fact(
                words.say("countersign.what"), amendment.map(text::title).orElse(text(asked.of("setting")))));
        facts.add(new CountersignPage.Fact(
                words.say("policy.before"),
                amendment.map(one -> text.value(one, asked.of("before"))).orElse(text(asked.of("before")))));
        facts.add(new CountersignPage.Fact(
                words.say("policy.after"),
                amendment.map(one -> text.value(one, asked.of("value"))).orElse(text(asked.of("value")))));
        facts.add(new CountersignPage.Fact(words.say("policy.reason"), text(asked.of("reason"))));
        facts.add(new CountersignPage.Fact(words.say("policy.requester"), text(asked.of("requester"))));
        return facts;
    }

    private String council(Asked asked, Words words) {
        return councils.byCode(asked.of("council"))
                .map(known -> known.nameIn(words.language()))
                .orElse(asked.of("council"));
    }

    private static String target(Asked asked) {
        return switch (asked.of("scope")) {
            case "LEVEL" -> PolicyForm.LEVEL;
            case "ROLE" -> "role:" + asked.of("subject");
            case "SERVICE" -> "service:" + asked.of("subject");
            default -> "council";
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
