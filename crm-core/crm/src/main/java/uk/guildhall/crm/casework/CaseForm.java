package uk.guildhall.crm.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import uk.guildhall.crm.catalogue.CouncilService;
import uk.guildhall.crm.catalogue.ServiceField;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.place.Uprn;

/**
 * A case as somebody gives it, not yet checked.
 *
 * @param details the answers to the service's own questions, by their codes
 */
public record CaseForm(String summary, Map<String, String> details, Place location) {
    private static final int SUMMARY_LIMIT = 4000;

    /** Where it is about, as given. Degrees of WGS 84. */
    public record Place(String uprn, BigDecimal lat, BigDecimal lng, String description) {}

    /** The checked case; what is wrong goes to the problems, under the given pointer. */
    public CaseToOpen check(CouncilService service, UUID customerId, Instant now, String pointer, Problems problems) {
        String words = problems.longText(pointer + "/summary", summary, SUMMARY_LIMIT);
        Map<String, String> answers = answers(service, pointer, problems);
        Location where = where(service, pointer + "/location", problems);
        Instant due = service.standardDays()
                .map(days -> WorkingDays.deadline(now, days))
                .orElse(null);
        return new CaseToOpen(customerId, service, words == null ? "" : words, answers, where, null, due, false);
    }

    private Map<String, String> answers(CouncilService service, String pointer, Problems problems) {
        Map<String, String> given = details == null ? Map.of() : details;
        Map<String, String> answers = new LinkedHashMap<>();
        for (ServiceField field : service.fields()) {
            String answer = answer(field, given.get(field.code()), pointer + "/details/" + field.code(), problems);
            if (answer != null) {
                answers.put(field.code(), answer);
            }
        }
        for (String code : given.keySet()) {
            if (service.fields().stream().noneMatch(field -> field.code().equals(code))) {
                String step = code.replace("~", "~0").replace("/", "~1");
                problems.add(pointer + "/details/" + step, "problem.unknown-field");
            }
        }
        return answers;
    }

    private static String answer(ServiceField field, String given, String pointer, Problems problems) {
        if (given == null || given.isBlank()) {
            if (field.required()) {
                problems.add(pointer, "problem.required");
            }
            return null;
        }
        return switch (field.type()) {
            case "choice" -> chosen(field, given, pointer, problems);
            case "yesno" -> {
                if (!given.equals("yes") && !given.equals("no")) {
                    problems.add(pointer, "problem.choice");
                }
                yield given;
            }
            case "date" -> {
                var date = problems.date(pointer, given);
                yield date == null ? null : date.toString();
            }
            case "number" -> number(given, pointer, problems);
            default -> problems.longText(pointer, given, field.limit());
        };
    }

    private static String chosen(ServiceField field, String given, String pointer, Problems problems) {
        if (field.values().stream().noneMatch(value -> value.code().equals(given))) {
            problems.add(pointer, "problem.choice");
        }
        return given;
    }

    private static String number(String given, String pointer, Problems problems) {
        String tidy = given.strip();
        if (!tidy.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            problems.add(pointer, "problem.number");
        }
        return tidy;
    }

    private Location where(CouncilService service, String pointer, Problems problems) {
        Place place = location == null ? new Place(null, null, null, null) : location;
        String uprn = null;
        if (place.uprn() != null && !place.uprn().isBlank()) {
            uprn = Uprn.tidy(place.uprn()).map(Uprn::value).orElse(null);
            if (uprn == null) {
                problems.add(pointer + "/uprn", "problem.uprn");
            }
        }
        if ((place.lat() == null) != (place.lng() == null)) {
            problems.add(pointer, "problem.lat-long-pair");
        }
        inRange(place.lat(), 90, pointer + "/lat", problems);
        inRange(place.lng(), 180, pointer + "/long", problems);
        String description = problems.text(pointer + "/description", place.description(), 500);
        var where = new Location(uprn, micro(place.lat()), micro(place.lng()), description);
        if (service.needsLocation() && where.isEmpty()) {
            problems.add(pointer + "/description", "problem.location-needed");
        }
        return where;
    }

    /** Six decimals, a hand's breadth on the ground, which is what is kept. */
    private static BigDecimal micro(BigDecimal degrees) {
        return degrees == null || degrees.abs().compareTo(BigDecimal.valueOf(180)) > 0
                ? null
                : BigDecimal.valueOf(degrees.doubleValue()).setScale(6, RoundingMode.HALF_UP);
    }

    private static void inRange(BigDecimal degrees, int limit, String pointer, Problems problems) {
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            problems.add(pointer, "problem.degrees", limit);
        }
    }
}
