package uk.guildhall.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import uk.guildhall.crm.export.Exports;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** Sends an export's file to whoever asked for it. */
@ApplicationScoped
public class ExportSending {
    private final Exports exports;

    protected ExportSending() {
        this(null);
    }

    @Inject
    public ExportSending(Exports exports) {
        this.exports = exports;
    }

    public Response of(UUID id) {
        Exports.Fetched fetched = exports.fetch(id);
        StreamingOutput file = out -> {
            try (InputStream content = fetched.content()) {
                content.transferTo(out);
            }
        };
        String name = fetched.export().fileName(CurrentCouncil.get().code());
        return Response.ok(file, fetched.export().format().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
