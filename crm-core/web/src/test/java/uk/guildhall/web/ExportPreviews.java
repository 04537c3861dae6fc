package uk.guildhall.web;

import java.util.List;
import java.util.Map;
import uk.guildhall.web.desk.ExportPage;
import uk.guildhall.web.desk.ExportsPage;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Option;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;

/** The pages of exports, for looking at and for the test of all templates. */
final class ExportPreviews {
    private ExportPreviews() {}

    static void in(Map<String, View> pages, String language) {
        Shell desk = Samples.desk(language, "/desk/exports");
        ExportsPage.Row waiting =
                new ExportsPage.Row("1", "customers", Samples.HOSTILE, 12_034, false, "WAITING", Samples.NOW, null);
        ExportsPage.Row ready = new ExportsPage.Row(
                "2", "audit", "Priya Ramanathan", 100_000, true, "READY", Samples.NOW, Samples.NOW.plusSeconds(3600));
        List<Option> kinds = List.of(
                Option.of("customers", desk.words().say("export.kind.customers")),
                Option.of("cases", desk.words().say("export.kind.cases")));
        pages.put(
                "exports",
                new View(
                        "desk/exports.jte",
                        new ExportsPage(
                                desk,
                                List.of(waiting),
                                List.of(ready),
                                kinds,
                                1000,
                                8,
                                new ExportsPage.Form("customers", "2026-01-01", "soon", "csv", Samples.HOSTILE),
                                Errors.of("to", "Enter a date"))));
        pages.put(
                "exports-none",
                new View(
                        "desk/exports.jte",
                        new ExportsPage(
                                desk,
                                List.of(),
                                List.of(),
                                List.of(),
                                0,
                                1,
                                new ExportsPage.Form(null, "", "", "csv", ""),
                                Errors.NONE)));
        pages.put("export-decide", new View("desk/export.jte", page(desk, "WAITING", false, true)));
        pages.put("export-running", new View("desk/export.jte", page(desk, "RUNNING", true, false)));
        pages.put("export-ready", new View("desk/export.jte", page(desk, "READY", true, false)));
    }

    private static ExportPage page(Shell desk, String state, boolean mine, boolean toDecide) {
        boolean decided = state.equals("READY");
        return new ExportPage(
                desk,
                "1",
                "customers",
                "csv",
                "Priya Ramanathan",
                Samples.HOSTILE,
                Samples.TODAY.minusDays(90),
                null,
                Samples.NOW,
                12_034,
                false,
                state,
                6_500,
                decided ? "Ann Example" : null,
                decided ? Samples.NOW : null,
                true,
                decided ? Samples.HOSTILE : null,
                decided ? Samples.NOW.plusSeconds(3600) : null,
                mine,
                true,
                toDecide,
                "",
                toDecide ? Errors.of("reason", "Say why in a few words") : Errors.NONE);
    }
}
