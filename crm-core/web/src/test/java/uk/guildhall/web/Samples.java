package uk.guildhall.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import uk.guildhall.crm.branding.BrandingForm;
import uk.guildhall.crm.privacy.Guarded;
import uk.guildhall.web.desk.CaseRow;
import uk.guildhall.web.desk.Confidence;
import uk.guildhall.web.desk.CustomerSummary;
import uk.guildhall.web.desk.Hit;
import uk.guildhall.web.desk.HomePage.RecentContact;
import uk.guildhall.web.desk.Timeline;
import uk.guildhall.web.desk.Timeline.CaseLine;
import uk.guildhall.web.desk.Timeline.ContactLine;
import uk.guildhall.web.desk.Timeline.Entry;
import uk.guildhall.web.desk.Timeline.TopicLine;
import uk.guildhall.web.kit.Brand;
import uk.guildhall.web.kit.Flash;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Words;

/** Pages’ worth of invented people, contacts and cases, the awkward ones included. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");
    static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" 'single' </textarea>";
    static final String RTL = "محمد عبد الرحمن الخطيب";
    static final String LONG =
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Featherstonehaugh-Cholmondeley";

    static final Brand BRAND = new Brand(
            "Samplewold County Council",
            "Cyngor Sir Samplewold",
            "#0b5345",
            "#f2b233",
            "/brand/logo?v=7",
            "/brand/favicon?v=7",
            "Here for every dale and town",
            "Yma i bob dyffryn a thref",
            "01632 960 100",
            "18001 01632 960 100",
            "help@samplewold.example",
            "County Hall, Market Square, Samplewold SW1 2AB",
            "Monday to Friday, 8:30am to 5:30pm",
            "Dydd Llun i ddydd Gwener, 8:30yb i 5:30yp",
            "https://www.samplewold.example",
            List.of(new BrandingForm.Link("Privacy", "Preifatrwydd", "https://www.samplewold.example/privacy")));

    static final Set<String> ALL = Set.of(
            "customer:view",
            "customer:create",
            "customer:edit",
            "contact:view",
            "contact:create",
            "contact:report",
            "case:view",
            "case:create",
            "case:note",
            "case:edit",
            "case:assign",
            "case:close",
            "case:reopen",
            "service:view",
            "session:own",
            "session:view",
            "staff:view");

    private Samples() {}

    static Shell desk(String language, String path) {
        return desk(language, path, null);
    }

    static Shell desk(String language, String path, Flash flash) {
        return new Shell(
                Words.of(language), BRAND, Shell.Area.DESK, "Priya Ramanathan", ALL, "token", flash, path, TODAY);
    }

    static Shell open(String language, String path) {
        return Shell.open(Words.of(language), BRAND, Shell.Area.PUBLIC, "token", path, () -> NOW);
    }

    static List<Hit> hits() {
        return List.of(
                hit(
                        "P-7K3F-92Q",
                        "Jane Okonkwo",
                        LocalDate.of(1984, 3, 27),
                        "12 Harbour Row, Tidewick",
                        "SW4 1QP",
                        "name"),
                hit(
                        "P-2M8D-4TX",
                        "Jane Okonkwo-Bell",
                        LocalDate.of(1951, 12, 2),
                        "Flat 3, 40 Mill Lane, Overbeck",
                        "SW7 9LD",
                        "name"),
                hit(
                        "P-9QPR-1VB",
                        "Jayne O’Konquo",
                        LocalDate.of(2001, 7, 14),
                        "The Old Smithy, Upper Samplewold",
                        "SW12 6XT",
                        "sounds"),
                hit("P-5HHC-8RZ", RTL, null, "7 Station Road, Tidewick", "SW4 2AB", "phone"),
                hit("P-1XYZ-3KA", LONG, LocalDate.of(1999, 1, 1), HOSTILE, "SW1 1AA", "address"),
                new Hit(
                        "P-8ORG-2TT",
                        "ORGANISATION",
                        "Tidewick Harbour Users’ Association 🚢",
                        null,
                        "Quay Office, Tidewick",
                        "SW4 1AA",
                        "01632 960 411",
                        "committee@harbour-users.example",
                        true,
                        "email",
                        List.of()));
    }

    private static Hit hit(String ref, String name, LocalDate born, String address, String postcode, String by) {
        List<String> flags = ref.startsWith("P-2") ? List.of("vulnerable") : List.of();
        return new Hit(ref, "PERSON", name, born, address, postcode, "07700 900 982", null, false, by, flags);
    }

    static CustomerSummary customer() {
        return new CustomerSummary(
                "P-7K3F-92Q",
                "PERSON",
                "Ms Jane Okonkwo",
                LocalDate.of(1984, 3, 27),
                "cy",
                List.of("12 Harbour Row", "Tidewick"),
                "SW4 1QP",
                "010012345678",
                List.of(
                        new CustomerSummary.Detail("mobile", "07700 900 982", true),
                        new CustomerSummary.Detail("email", "jane.okonkwo@example.com", false)),
                List.of("interpreter", "do-not-visit-alone"),
                Set.of(Guarded.PHONE),
                Set.of(),
                new Confidence(List.of(Guarded.NATIONAL_INSURANCE, Guarded.BANK), Map.of(), false),
                2);
    }

    static CustomerSummary awkwardCustomer() {
        return new CustomerSummary(
                "P-1XYZ-3KA",
                "PERSON",
                RTL + " " + LONG,
                null,
                null,
                List.of(HOSTILE, LONG),
                null,
                null,
                List.of(),
                List.of("own-word"),
                Set.of(),
                Set.of(Guarded.DATE_OF_BIRTH, Guarded.ADDRESS),
                new Confidence(List.of(), Map.of(), true),
                0);
    }

    static Timeline timeline() {
        return Timeline.of(
                List.of(
                        Entry.of(new ContactLine(
                                "T-4NBV-71C",
                                Instant.parse("2026-11-24T09:41:00Z"),
                                "PHONE",
                                "INBOUND",
                                "Priya Ramanathan",
                                List.of(
                                        new TopicLine(
                                                "Missed bin collection",
                                                "Brown bin not emptied since Friday",
                                                "CASE",
                                                "C-81QD-5WK"),
                                        new TopicLine("Council tax", "When is the next instalment?", "ANSWERED", null)),
                                "Rang from work. Brown bin was out by 7am, the lorry drove past. Told her the crew is back tomorrow.",
                                true)),
                        Entry.of(new CaseLine(
                                "C-81QD-5WK",
                                Instant.parse("2026-11-24T09:44:00Z"),
                                "Missed bin collection",
                                "Brown bin at 12 Harbour Row not emptied",
                                "OPEN",
                                "Waste and recycling",
                                LocalDate.of(2026, 11, 26),
                                false)),
                        Entry.of(new CaseLine(
                                "C-3KZP-90M",
                                Instant.parse("2026-11-10T11:02:00Z"),
                                "Street light not working",
                                "Column 14 opposite the chapel",
                                "IN_PROGRESS",
                                "Highways",
                                LocalDate.of(2026, 11, 20),
                                true)),
                        Entry.of(new ContactLine(
                                "T-9HWM-2DD",
                                Instant.parse("2026-11-10T11:00:00Z"),
                                "EMAIL",
                                "OUTBOUND",
                                "Tom Ellis",
                                List.of(new TopicLine("Street light not working", null, "CASE", "C-3KZP-90M")),
                                null,
                                false)),
                        Entry.of(new ContactLine(
                                "T-1AAA-111",
                                Instant.parse("2026-09-02T08:00:00Z"),
                                "FACE_TO_FACE",
                                "INBOUND",
                                null,
                                List.of(new TopicLine("Blue badge", HOSTILE, "SIGNPOSTED", null)),
                                HOSTILE + "\n" + RTL + " 🦺",
                                false))),
                "/desk/customers/P-7K3F-92Q?before=abc");
    }

    static List<RecentContact> recent() {
        return List.of(
                new RecentContact(
                        "T-4NBV-71C",
                        Instant.parse("2026-11-24T13:41:00Z"),
                        "PHONE",
                        "P-7K3F-92Q",
                        "Jane Okonkwo",
                        List.of("Missed bin collection", "Council tax"),
                        List.of("C-81QD-5WK")),
                new RecentContact(
                        "T-2C4X-88A",
                        Instant.parse("2026-11-24T13:12:00Z"),
                        "PHONE",
                        null,
                        null,
                        List.of("Pothole"),
                        List.of()),
                new RecentContact(
                        "T-6QQQ-35N",
                        Instant.parse("2026-11-24T12:00:00Z"),
                        "FACE_TO_FACE",
                        "P-5HHC-8RZ",
                        RTL,
                        List.of("Blue badge"),
                        List.of()));
    }

    static List<CaseRow> cases() {
        String[] statuses = {"OPEN", "IN_PROGRESS", "WAITING", "CLOSED"};
        return IntStream.range(0, 6)
                .mapToObj(i -> new CaseRow(
                        "C-" + (i + 1) + "KZP-90M",
                        i % 2 == 0 ? "Street light not working" : "Missed bin collection",
                        i == 3 ? null : i == 4 ? LONG : "Jane Okonkwo",
                        statuses[i % 4],
                        "Waste and recycling",
                        i % 3 == 0 ? null : "Tom Ellis",
                        i == 5 ? null : TODAY.plusDays(i * 2L - 3),
                        i < 2))
                .toList();
    }
}
