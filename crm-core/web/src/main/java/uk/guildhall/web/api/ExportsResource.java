package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.export.Export;
import uk.guildhall.crm.export.Exports;
import uk.guildhall.web.desk.ExportSending;
import uk.guildhall.web.kit.RecordId;

/** Records taken away as a file by other systems, under the same rules as by people. */
@Path("/api/v1/exports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports", description = "Records as files, which somebody agrees to where they are many")
public class ExportsResource {
    private static final String PATH = "/api/v1/exports";

    private final Exports exports;
    private final ExportSending sending;
    private final Idempotency idempotency;

    protected ExportsResource() {
        this(null, null, null);
    }

    @Inject
    public ExportsResource(Exports exports, ExportSending sending, Idempotency idempotency) {
        this.exports = exports;
        this.sending = sending;
        this.idempotency = idempotency;
    }

    @GET
    @Transactional
    @Requires(Permission.EXPORT_MAKE)
    @Operation(summary = "List the token's exports", description = "The last 50 at most.")
    @APIResponse(
            responseCode = "200",
            description = "The exports, the newest first",
            content = @Content(schema = @Schema(implementation = ExportList.class)))
    public ExportList list() {
        return new ExportList(exports.mine().stream().map(this::response).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.EXPORT_MAKE)
    @Operation(
            summary = "Ask for an export",
            description =
                    "The token must hold the permission to look at what it asks for, too (audit:export for the audit"
                            + " trail). The rows are counted; where they are more than the council's policy lets anybody take"
                            + " alone, a member of staff approves or refuses. Then the file is made: ask again until it is ready.")
    @APIResponse(
            responseCode = "202",
            description = "Asked; Location says where to look",
            content = @Content(schema = @Schema(implementation = ExportResponse.class)))
    public Response ask(
            @HeaderParam(Idempotency.HEADER) @Parameter(description = ApiWords.KEY) String key,
            @RequestBody(required = true) ExportRequest wanted) {
        return idempotency.once(key, PATH, wanted, () -> {
            Export asked = exports.ask(wanted.toAsk());
            return new Made(202, PATH + "/" + asked.id(), null, response(asked));
        });
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.EXPORT_MAKE)
    @Operation(summary = "Read how an export stands", description = "Only of the token that asked for it.")
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(schema = @Schema(implementation = ExportResponse.class)))
    public ExportResponse read(@PathParam("id") String id) {
        return response(exports.get(RecordId.of(id)));
    }

    @GET
    @Path("{id}/file")
    @Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    @Requires(Permission.EXPORT_MAKE)
    @Operation(
            summary = "Fetch the file",
            description = "Only by the token that asked for it, and for as long as the council's policy says.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "409", description = "It is not ready, or not there any more")
    public Response file(@PathParam("id") String id) {
        return sending.of(RecordId.of(id));
    }

    private ExportResponse response(Export one) {
        return ExportResponse.of(one, PATH, exports.end(one).orElse(null));
    }

    /** For the description of the API, which can't name a generic type. */
    public record ExportList(List<ExportResponse> items) {}
}
