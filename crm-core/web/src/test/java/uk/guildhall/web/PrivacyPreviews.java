package uk.guildhall.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.crm.privacy.Whereabouts;
import uk.guildhall.web.desk.Confidence;
import uk.guildhall.web.desk.ConfidentialPage;
import uk.guildhall.web.desk.ErasurePage;
import uk.guildhall.web.desk.RestrictionPage;
import uk.guildhall.web.desk.RevealPage;
import uk.guildhall.web.desk.RevealsPage;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.portal.WhereaboutsPage;

/** The pages about what is kept back, for looking at and for the test of all templates. */
final class PrivacyPreviews {
    private PrivacyPreviews() {}

    static void in(Map<String, View> pages, String language) {
        Shell desk = Samples.desk(language, "/desk/customers/P-7K3F-92Q");
        Confidence known = new Confidence(
                List.of(Guarded.NATIONAL_INSURANCE, Guarded.SPECIAL),
                Map.of(Guarded.NATIONAL_INSURANCE, "AB123456C"),
                false);
        pages.put(
                "confidential",
                new View(
                        "desk/confidential.jte",
                        new ConfidentialPage(desk, "P-7K3F-92Q", Samples.HOSTILE, known, Map.of(), Errors.NONE)));
        pages.put(
                "confidential-errors",
                new View(
                        "desk/confidential.jte",
                        new ConfidentialPage(
                                desk,
                                "P-7K3F-92Q",
                                "Jane",
                                known,
                                Map.of("ni", Samples.HOSTILE),
                                Errors.of("ni", "Enter a National Insurance number"))));
        pages.put(
                "reveal",
                new View(
                        "desk/reveal.jte",
                        new RevealPage(
                                desk,
                                "P-7K3F-92Q",
                                "Jane",
                                List.of("special", "address"),
                                10,
                                true,
                                Samples.HOSTILE,
                                Errors.of("reason", "Say why in a few words"))));
        pages.put(
                "reveal-nothing",
                new View(
                        "desk/reveal.jte",
                        new RevealPage(desk, "P-7K3F-92Q", "Jane", List.of(), 10, false, "", Errors.NONE)));
        pages.put("reveals", new View("desk/reveals.jte", new RevealsPage(desk, List.of(), null)));
        pages.put(
                "restriction",
                new View(
                        "desk/restriction.jte",
                        new RestrictionPage(
                                desk,
                                "P-7K3F-92Q",
                                "Jane",
                                true,
                                3,
                                "ABUSE",
                                Samples.HOSTILE,
                                List.of("Priya Ramanathan", Samples.HOSTILE),
                                Errors.of("readers", "Name yourself too"))));
        pages.put(
                "erasure",
                new View(
                        "desk/erasure.jte",
                        new ErasurePage(
                                desk,
                                "P-7K3F-92Q",
                                "Jane",
                                12,
                                1,
                                1,
                                "objection",
                                Samples.HOSTILE,
                                Errors.of("confirm", "Type P-7K3F-92Q to confirm"))));
        Whereabouts.Told told = new Whereabouts.Told(
                Optional.of("Leeds"), "ENHANCED", 14, 1, 2, Set.of("ni", "bank"), Set.of("special"), 30);
        pages.put("data", new View("portal/data.jte", new WhereaboutsPage(desk, told, false)));
        pages.put("data-staff", new View("portal/data-staff.jte", new WhereaboutsPage(desk, told, true)));
    }
}
