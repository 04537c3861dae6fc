package uk.guildhall.admin.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.retention.RetentionPlan;
import uk.guildhall.crm.retention.RetentionRun;
import uk.guildhall.crm.retention.RetentionRuns;
import uk.guildhall.crm.retention.Tally;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** For how long records are kept, and the runs in which what is past its time goes. */
@RequestScoped
@Path("/retention")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.RETENTION_RUN)
public class RetentionResource {
    @Inject
    private Frame frame;

    @Inject
    private RetentionRuns runs;

    @Inject
    private Catalogue catalogue;

    @Inject
    private StaffMembers staffMembers;

    @Context
    private HttpServletRequest request;

    @GET
    @Transactional
    public View show() {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Map<String, Integer> months = runs.months();
        Optional<RetentionPlan> plan = runs.plan();
        return new View(
                "admin/retention/runs.jte",
                new RetentionPage(
                        shell,
                        months.get(""),
                        narrower(months, shell.words()),
                        plan.filter(RetentionPlan::isMonthly).isPresent(),
                        plan.map(RetentionPlan::changedBy).orElse(null),
                        plan.map(RetentionPlan::changedAt).orElse(null),
                        runs.recent().stream().map(RetentionResource::row).toList()));
    }

    private List<RetentionPage.Kept> narrower(Map<String, Integer> months, Words words) {
        return catalogue.everById().values().stream()
                .filter(service -> months.get(service.code()) < months.get(""))
                .map(service -> new RetentionPage.Kept(name(service, words), months.get(service.code())))
                .sorted(java.util.Comparator.comparing(RetentionPage.Kept::service))
                .toList();
    }

    static String name(CouncilService service, Words words) {
        return service.nameIn(words.language());
    }

    private static RetentionPage.Run row(RetentionRun run) {
        Tally tally = run.tally();
        return new RetentionPage.Run(
                run.id().toString(), run.asOf(), run.starterName(), run.state().name(), tally.found(), tally.removed());
    }

    /** Begins to count; nothing is removed by it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response count() {
        return Response.seeOther(
                        URI.create("/admin/retention/" + runs.count(me()).id()))
                .build();
    }

    private Staff me() {
        return staffMembers.byId(SignedIn.find().orElseThrow().staffId()).orElseThrow();
    }
}
