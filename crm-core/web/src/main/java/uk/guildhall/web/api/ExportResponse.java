package uk.guildhall.web.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.export.Export;
import uk.guildhall.crm.export.ExportState;

/** An export as programs see it. */
@Schema(name = "Export")
public record ExportResponse(
        UUID id,
        String what,
        String format,
        String from,
        String to,
        String reason,
        Instant requestedAt,

        @Schema(
                description =
                        "waiting (for somebody's word), queued, running, ready, refused, withdrawn, ended, expired or failed")
        String state,

        @Schema(description = "How many rows were counted when it was asked for")
        long rows,

        @Schema(description = "How many are written so far") long done,

        @Schema(description = "Why it was approved or refused")
        String decisionReason,

        @Schema(description = "Where the file can be fetched; left out until it is ready")
        String file,

        @Schema(description = "Until when") Instant expiresAt) {

    static ExportResponse of(Export one, String path, Instant end) {
        return new ExportResponse(
                one.id(),
                one.kind().code(),
                one.format().code(),
                one.from().map(Object::toString).orElse(null),
                one.to().map(Object::toString).orElse(null),
                one.reason(),
                one.requestedAt(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.rowsCounted(),
                one.rowsDone(),
                one.decisionReason(),
                one.state() == ExportState.READY ? path + "/" + one.id() + "/file" : null,
                end);
    }
}
