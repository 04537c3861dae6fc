package uk.guildhall.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.branding.PictureKind;

/** The council's logo, for its other systems. */
@Path("/api/v1/branding/logo")
@ApplicationScoped
@Tag(name = "Branding", description = "How the council presents itself")
public class LogoResource {
    private final PictureAnswers answers;

    protected LogoResource() {
        this(null);
    }

    @Inject
    public LogoResource(PictureAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Transactional
    @Requires(Permission.BRANDING_VIEW)
    @Operation(summary = "Read the logo")
    @APIResponse(
            responseCode = "200",
            description = "The logo as it is shown; the branding's version is in ETag",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "204", description = "The council has given none")
    public Response read() {
        return answers.read(PictureKind.LOGO);
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Requires(Permission.BRANDING_EDIT)
    @Operation(summary = "Give a logo", description = PictureAnswers.SENT)
    @APIResponse(responseCode = "204", description = PictureAnswers.CHANGED)
    public Response show(
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = ApiWords.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "image/*",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    byte[] given) {
        return answers.show(PictureKind.LOGO, ifMatch, given);
    }

    @DELETE
    @Transactional
    @Requires(Permission.BRANDING_EDIT)
    @Operation(summary = "Take the logo away")
    @APIResponse(responseCode = "204", description = PictureAnswers.CHANGED)
    public Response takeAway(
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = ApiWords.IF_MATCH) String ifMatch) {
        return answers.takeAway(PictureKind.LOGO, ifMatch);
    }
}
