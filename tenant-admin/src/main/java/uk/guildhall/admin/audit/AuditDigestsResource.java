package uk.guildhall.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Requires;
import uk.guildhall.crm.audit.Audit;
import uk.guildhall.crm.audit.AuditDigest;
import uk.guildhall.crm.audit.AuditDigester;
import uk.guildhall.crm.audit.DigestFile;
import uk.guildhall.crm.audit.PublishedKey;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.SigningKeys;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The council's digests, for it to keep where nobody who runs Guildhall can reach. */
@RequestScoped
@Path("/audit/digests")
public class AuditDigestsResource {
    @Inject
    private Frame frame;

    @Inject
    private Audit audit;

    @Inject
    private AuditDigester digester;

    @Inject
    private SigningKeys keys;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Requires(Permission.AUDIT_VIEW)
    public View show() throws IOException {
        Shell shell = frame.of(request, Shell.Area.ADMIN);
        AuditDigest newest = digests().last().map(AuditDigest::read).orElse(null);
        return new View(
                "admin/audit-digests.jte",
                newest == null
                        ? new AuditDigestsPage(shell, null, 0, "")
                        : new AuditDigestsPage(shell, newest.madeAt(), newest.count(), newest.hash()));
    }

    @GET
    @Path("/latest")
    @Requires(Permission.AUDIT_VIEW)
    @Transactional
    public Response latest() throws IOException {
        String line = digests().last().orElseThrow(NotFound::new);
        return download("digest.jsonl", "latest", (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path("/file")
    @Requires(Permission.AUDIT_VIEW)
    @Transactional
    public Response file() throws IOException {
        DigestFile digests = digests();
        if (!digests.exists()) {
            throw new NotFound();
        }
        // No line is ever changed, so what was written by now can be sent while more are added.
        long size = Files.size(digests.path());
        return download("digests.jsonl", "file", (StreamingOutput) out -> digests.copy(out, size));
    }

    @GET
    @Path("/key")
    @Requires(Permission.AUDIT_VIEW)
    @Transactional
    public Response key() {
        return download("key.pem", "key", PublishedKey.pem(keys.publicKey(CurrentCouncil.get())));
    }

    /** Up to date with what is sealed by now. */
    private DigestFile digests() throws IOException {
        return digester.digest(CurrentCouncil.get());
    }

    private Response download(String name, String what, Object content) {
        audit.record("audit.digests-downloaded", "audit", null, null, Map.of("what", what));
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + CurrentCouncil.get().code() + "-audit-" + name + "\"")
                .build();
    }
}
