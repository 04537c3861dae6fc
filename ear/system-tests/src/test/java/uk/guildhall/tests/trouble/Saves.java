package uk.guildhall.tests.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.TestTemplate;
import uk.guildhall.tests.support.Visitor;

/** Contacts that each raise one case, as one council's adviser and program send them, and what became of them. */
final class Saves {
    static final String PATH = "/api/v1/contacts";

    final CouncilAtWork council;
    final Visitor adviser;
    final Api program;

    Saves(CouncilAtWork council) {
        this.council = council;
        this.program = council.with("contact:create", "contact:view", "case:create", "customer:view");
        this.adviser = council.visitor();
        assertEquals(
                303,
                adviser.signIn(CouncilAtWork.username(Role.ADVISER), TestCouncil.PASSWORD)
                        .status());
        adviser.get("/desk/contacts/new");
    }

    /** A text that no other contact has. */
    static String summary() {
        return "Water comes up through the drain " + UUID.randomUUID();
    }

    /** The desk's form, in the order in which a browser sends it: the summary is last, and fills half of it. */
    static String[] form(String summary, UUID key) {
        return new String[] {
            "customer", "",
            "formKey", key.toString(),
            "startedAt", "2026-03-01T09:00:00Z",
            "channel", "PHONE",
            "topic1.service", TestTemplate.POTHOLE,
            "topic1.outcome", "CASE",
            "topic1.caseSummary", summary,
            "topic1.field.size", "large",
            "topic1.location", "Outside number 1",
            "direction", "INBOUND",
            "avoidable", "",
            "action", "save",
            "summary", summary
        };
    }

    String encodedForm(String summary, UUID key) {
        StringBuilder form = new StringBuilder("_csrf=").append(encoded(adviser.formToken()));
        String[] fields = form(summary, key);
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return form.toString();
    }

    static Map<String, Object> contact(String summary) {
        return Map.of(
                "channel", "phone",
                "direction", "inbound",
                "startedAt", "2026-03-01T09:00:00Z",
                "summary", summary,
                "topics",
                        List.of(Map.of(
                                "service",
                                TestTemplate.POTHOLE,
                                "outcome",
                                "case",
                                "newCase",
                                Map.of(
                                        "summary",
                                        summary,
                                        "details",
                                        Map.of("size", "large"),
                                        "location",
                                        Map.of("description", "Outside number 1")))));
    }

    /** Sends the desk's form as its page would. */
    Visitor.Answer saveAtDesk(String summary, UUID key) {
        return adviser.submit("/desk/contacts", form(summary, key));
    }

    /** How many of each the contact of that summary left behind: one of each where it was saved once. */
    Map<String, Long> left(String summary) {
        Map<String, Long> left = new TreeMap<>();
        left.put("contact", council.count("SELECT COUNT(*) FROM contact WHERE summary = ?", summary));
        left.put("case", council.count("SELECT COUNT(*) FROM case_file WHERE summary = ?", summary));
        for (Map.Entry<String, String> act :
                Map.of("contact.logged", "contact", "case.opened", "case_file").entrySet()) {
            String ofThose = "IN (SELECT id FROM " + act.getValue() + " WHERE summary = ?)";
            left.put(
                    "audit of " + act.getKey(),
                    council.count(
                            "SELECT COUNT(*) FROM audit_entry WHERE act = ? AND record_id " + ofThose,
                            act.getKey(),
                            summary));
            left.put(
                    "event " + act.getKey(),
                    council.count(
                            "SELECT COUNT(*) FROM outbox_event WHERE kind = ? AND subject_id " + ofThose,
                            act.getKey(),
                            summary));
        }
        return left;
    }

    void assertSavedOnce(String summary) {
        assertEquals(Set.of(1L), Set.copyOf(left(summary).values()), () -> "Once of each: " + left(summary));
    }

    void assertNotSaved(String summary) {
        assertEquals(Set.of(0L), Set.copyOf(left(summary).values()), () -> "Nothing of it: " + left(summary));
    }

    String reference(String summary) {
        return (String) council.rows("SELECT reference FROM contact WHERE summary = ?", summary)
                .get(0)
                .get(0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
