package uk.guildhall.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.export.ExportToAsk;

/** What a program wants to take away as a file. */
@Schema(name = "NewExport")
public record ExportRequest(
        @Schema(
                required = true,
                enumeration = {"customers", "contacts", "cases", "audit"})
        String what,

        @Schema(
                enumeration = {"jsonl", "csv"},
                defaultValue = "jsonl")
        String format,

        @Schema(
                description = "The first day on which it was added; all from the first if left out",
                example = "2026-01-01")
        String from,

        @Schema(description = "The last day on which it was added; all until now if left out", example = "2026-03-31")
        String to,

        @Schema(required = true, maxLength = 500, description = "Why, which whoever decides is told")
        String reason) {

    ExportToAsk toAsk() {
        Problems problems = new Problems();
        var first = problems.date("/from", from);
        var last = problems.date("/to", to);
        problems.refuseIfAny();
        return new ExportToAsk(what, format == null ? "jsonl" : format, first, last, reason);
    }
}
