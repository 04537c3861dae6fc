package uk.guildhall.web.portal;

import java.util.List;
import uk.guildhall.crm.privacy.Whereabouts;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.Words;

/**
 * {@code /your-data} for residents and {@code /desk/data} for staff, template {@code portal/data.jte}: where the
 * council's data is, who can reach it, how it is kept.
 *
 * @param staff whether it is told in full
 */
public record WhereaboutsPage(Shell shell, Whereabouts.Told told, boolean staff) {

    /** A list of things, as people say it: "one, two and three". */
    public static String list(Words words, String prefix, List<String> codes) {
        List<String> said = codes.stream()
                .sorted()
                .map(code -> words.say(prefix + code))
                .map(text -> text.startsWith("UK") || text.startsWith("National") || text.startsWith("Rhif")
                        ? text
                        : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1))
                .toList();
        if (said.size() < 2) {
            return String.join("", said);
        }
        return String.join(", ", said.subList(0, said.size() - 1)) + " " + words.say("list.and") + " "
                + said.get(said.size() - 1);
    }
}
