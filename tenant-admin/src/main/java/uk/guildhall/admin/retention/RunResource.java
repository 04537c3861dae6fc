package uk.guildhall.admin.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import uk.guildhall.crm.access.Fresh;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.StaffMembers;
import uk.guildhall.crm.catalogue.Catalogue;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.retention.RetentionRun;
import uk.guildhall.crm.retention.RetentionRuns;
import uk.guildhall.crm.retention.Tally;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.RecordId;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** One retention run: its report, and the word that what it found be removed. */
@RequestScoped
@Path("/retention/{id}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.RETENTION_RUN)
public class RunResource {
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
    public Response show(@PathParam("id") String id) {
        RetentionRun run = runs.get(RecordId.of(id));
        RunPage page = page(run);
        Response.ResponseBuilder answer = Response.ok(new View("admin/retention/run.jte", page));
        if (page.going()) {
            // Works without scripts: the browser asks again by itself until it is over.
            answer.header("Refresh", "3");
        }
        return answer.build();
    }

    /** Removes what was counted. */
    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Fresh
    @Transactional
    public Response remove(@PathParam("id") String id) {
        runs.confirm(
                RecordId.of(id),
                staffMembers.byId(SignedIn.find().orElseThrow().staffId()).orElseThrow());
        return back(id);
    }

    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response stop(@PathParam("id") String id) {
        runs.stop(RecordId.of(id));
        return back(id);
    }

    /** The report for a file, in codes, so that the next one can be laid beside it. */
    @GET
    @Path("report")
    @Produces({MediaType.TEXT_HTML, "text/csv"})
    @Transactional
    public Response report(@PathParam("id") String id) {
        RetentionRun run = runs.get(RecordId.of(id));
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord("as_of", "state", "what", "service", "found", "removed", "sample");
            for (Tally.Row row : run.tally().rows()) {
                printer.printRecord(
                        run.asOf(),
                        run.state().name(),
                        row.noun(),
                        row.service(),
                        row.line().found(),
                        row.line().removed(),
                        String.join("; ", row.line().sample()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Response.ok(csv.toString(), "text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"retention-"
                                + run.asOf().toString().substring(0, 10) + ".csv\"")
                .build();
    }

    private static Response back(String id) {
        return Response.seeOther(URI.create("/admin/retention/" + id)).build();
    }

    private RunPage page(RetentionRun run) {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        Words words = shell.words();
        Map<String, String> services = catalogue.everById().values().stream()
                .collect(Collectors.toMap(CouncilService::code, service -> RetentionResource.name(service, words)));
        Tally tally = run.tally();
        boolean going = run.state() == RetentionRun.State.COUNTING || run.state() == RetentionRun.State.REMOVING;
        return new RunPage(
                shell,
                run.id().toString(),
                run.asOf(),
                run.starterName(),
                run.state().name(),
                run.phase().name(),
                going,
                run.confirmedAt() != null,
                tally.found(),
                tally.removed(),
                tally.rows().stream()
                        .map(row -> new RunPage.Row(
                                row.noun(),
                                row.service().isEmpty() ? null : services.getOrDefault(row.service(), row.service()),
                                row.line().found(),
                                row.line().removed(),
                                row.line().sample()))
                        .toList(),
                run.confirmerName(),
                run.confirmedAt(),
                run.finishedAt());
    }
}
