package uk.guildhall.crm.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A date of birth as people say and write it in Britain: 12/3/1980, 12 March 1980, 12 Mawrth 1980, 1980-03-12. */
final class SpokenDate {

    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "ionawr"),
            List.of("february", "chwefror"),
            List.of("march", "mawrth"),
            List.of("april", "ebrill"),
            List.of("may", "mai"),
            List.of("june", "mehefin"),
            List.of("july", "gorffennaf"),
            List.of("august", "awst"),
            List.of("september", "medi"),
            List.of("october", "hydref"),
            List.of("november", "tachwedd"),
            List.of("december", "rhagfyr"));

    static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?!\\d)");
    static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    static final Pattern DAY_MONTH = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(\\p{L}{3,10})\\.?,?\\s+(\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    private SpokenDate() {}

    /** Two figures mean the latest such year that has begun. */
    static Optional<LocalDate> figures(MatchResult match, LocalDate today) {
        int year = Integer.parseInt(match.group(3));
        if (match.group(3).length() == 2) {
            year += year + 2000 > today.getYear() ? 1900 : 2000;
        }
        return date(year, Integer.parseInt(match.group(2)), match.group(1));
    }

    static Optional<LocalDate> yearFirst(MatchResult match) {
        return date(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), match.group(3));
    }

    static Optional<LocalDate> dayMonth(MatchResult match) {
        return date(Integer.parseInt(match.group(3)), month(match.group(2)), match.group(1));
    }

    static Optional<LocalDate> monthDay(MatchResult match) {
        return date(Integer.parseInt(match.group(3)), month(match.group(1)), match.group(2));
    }

    /** "12031980", as it stands on forms. */
    static Optional<LocalDate> eightDigits(String digits) {
        return digits.length() == 8
                ? date(
                        Integer.parseInt(digits.substring(4)),
                        Integer.parseInt(digits.substring(2, 4)),
                        digits.substring(0, 2))
                : Optional.empty();
    }

    private static int month(String name) {
        String start = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(month -> month.startsWith(start))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> date(int year, int month, String day) {
        try {
            return year < 1850 ? Optional.empty() : Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
