package uk.guildhall.crm.platform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Ring;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.crm.customer.EmailAddress;

/** What an operator gives to take a council on, as it was typed or sent; a page, a program and the command line alike. */
public record CouncilForm(
        String code,
        String gss,
        String name,
        String nameCy,
        List<String> hosts,
        String nation,
        String level,
        String cell,
        String ring,
        String administratorName,
        String administratorEmail) {

    /** The database servers on which a council may be placed. */
    public static final List<String> CELLS = List.of("main");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,20}");
    private static final Pattern GSS = Pattern.compile("(?:E0[6-9]|E10|W06|S12|N09)\\d{6}");
    private static final Map<Character, Nation> NATION_OF =
            Map.of('E', Nation.ENGLAND, 'W', Nation.WALES, 'S', Nation.SCOTLAND, 'N', Nation.NORTHERN_IRELAND);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_HOSTS = 10;

    public CouncilForm {
        hosts = hosts == null
                ? List.of()
                : hosts.stream().filter(host -> host != null && !host.isBlank()).toList();
    }

    /** What it comes to; whatever is wrong with it is added to the problems, and the answer is then of no use. */
    public CouncilToOnboard checked(Problems problems) {
        String itsCode = matching(problems, "/code", code, CODE, false, "problem.council-code");
        String itsGss = matching(problems, "/gss", gss, GSS, true, "problem.gss");
        String itsName = problems.required("/name", name, LONGEST_NAME);
        String itsNameCy = problems.text("/nameCy", nameCy, LONGEST_NAME);
        List<String> itsHosts = checkedHosts("/hosts", hosts, problems);
        if (hosts.isEmpty()) {
            problems.add("/hosts", "problem.host-needed");
        }
        Nation itsNation = choice(problems, "/nation", nation, Nation.class);
        SecurityLevel itsLevel = choice(problems, "/level", level, SecurityLevel.class);
        if (itsGss != null && itsNation != null && NATION_OF.get(itsGss.charAt(0)) != itsNation) {
            problems.add("/gss", "problem.gss-nation");
        }
        String itsCell = cell == null || cell.isBlank() ? CELLS.get(0) : cell.strip();
        if (!CELLS.contains(itsCell)) {
            problems.add("/cell", "problem.choice");
        }
        return new CouncilToOnboard(
                itsCode,
                itsGss,
                itsName,
                itsNameCy,
                itsHosts,
                itsNation,
                itsLevel,
                itsCell,
                ring == null || ring.isBlank() ? Ring.NORMAL : ring("/ring", ring, problems),
                administrator(problems));
    }

    /** A ring by its name. */
    public static Ring ring(String pointer, String typed, Problems problems) {
        return choice(problems, pointer, typed, Ring.class);
    }

    private CouncilToOnboard.Administrator administrator(Problems problems) {
        String itsName = problems.required("/administrator/name", administratorName, LONGEST_NAME);
        String email = problems.required("/administrator/email", administratorEmail, LONGEST_NAME);
        String tidy = email == null
                ? null
                : EmailAddress.tidy(email).map(EmailAddress::value).orElse(null);
        if (email != null && tidy == null) {
            problems.add("/administrator/email", "problem.email");
        }
        return new CouncilToOnboard.Administrator(itsName, tidy);
    }

    /** Host names in lower case, each once; what is none is a problem at its place. */
    static List<String> checkedHosts(String pointer, List<String> typed, Problems problems) {
        Set<String> names = new LinkedHashSet<>();
        if (typed.size() > MOST_HOSTS) {
            problems.add(pointer, "problem.too-many", MOST_HOSTS);
            return List.of();
        }
        for (int i = 0; i < typed.size(); i++) {
            String name = HostNames.tidy(typed.get(i)).orElse(null);
            if (name == null) {
                problems.add(pointer + "/" + i, "problem.host");
            } else if (!names.add(name)) {
                problems.add(pointer + "/" + i, "problem.twice");
            }
        }
        return new ArrayList<>(names);
    }

    private static String matching(
            Problems problems, String pointer, String typed, Pattern pattern, boolean upper, String otherwise) {
        if (typed == null || typed.isBlank()) {
            problems.add(pointer, "problem.required");
            return null;
        }
        String tidy = upper ? typed.strip().toUpperCase(Locale.ROOT) : typed.strip();
        if (!pattern.matcher(tidy).matches()) {
            problems.add(pointer, otherwise);
            return null;
        }
        return tidy;
    }

    /** A constant by its name, in any case, with hyphens or underscores. */
    private static <E extends Enum<E>> E choice(Problems problems, String pointer, String typed, Class<E> type) {
        String wanted =
                typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        problems.add(pointer, "problem.choice");
        return null;
    }
}
