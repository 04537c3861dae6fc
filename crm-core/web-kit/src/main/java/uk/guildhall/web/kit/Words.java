package uk.guildhall.web.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What a page says, in English or in Welsh: every text a person reads, and dates and times as they are written in that
 * language. Text always passes through {@link MessageFormat}, so an apostrophe is doubled in the bundles everywhere.
 */
public final class Words {

    public static final String ENGLISH = "en";
    public static final String WELSH = "cy";

    /** Councils work by the clock on their wall. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Map<String, Words> LANGUAGES =
            Map.of(ENGLISH, new Words(ENGLISH, Locale.UK), WELSH, new Words(WELSH, Locale.forLanguageTag("cy-GB")));

    private final String language;
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final List<String> months;
    private final List<String> days;

    private Words(String language, Locale locale) {
        this.language = language;
        Properties bundle = bundle(language);
        for (String key : bundle.stringPropertyNames()) {
            MessageFormat format = new MessageFormat(bundle.getProperty(key), locale);
            if (format.getFormatsByArgumentIndex().length == 0) {
                plain.put(key, format.format(new Object[0]));
            } else {
                formats.put(key, format);
            }
        }
        months = List.of(say("date.months").split(","));
        days = List.of(say("date.days").split(","));
    }

    /** The words of that language; English for any other, or none. */
    public static Words of(String language) {
        return LANGUAGES.getOrDefault(language == null ? "" : language, LANGUAGES.get(ENGLISH));
    }

    static Properties bundle(String language) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/words/words_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** {@code en} or {@code cy}, as for the {@code lang} of a page. */
    public String language() {
        return language;
    }

    public boolean welsh() {
        return WELSH.equals(language);
    }

    Set<String> plainKeys() {
        return plain.keySet();
    }

    /** The text of that key. A key that isn't there is a mistake in the program, and a test finds it first. */
    public String say(String key, Object... values) {
        String text = plain.get(key);
        if (text != null) {
            return text;
        }
        MessageFormat format = formats.get(key);
        if (format == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        // A format may not be shared between threads while it works; its copies may.
        return ((MessageFormat) format.clone()).format(values);
    }

    /** The text of that key, or the given one where the bundles have none: for codes that a council makes up itself. */
    public String sayOr(String key, String otherwise) {
        return plain.getOrDefault(key, otherwise);
    }

    /** The name of a language that a customer prefers, by its ISO 639-1 code. */
    public String languageName(String code) {
        return sayOr("customer.speaks." + code, new Locale(code).getDisplayLanguage(new Locale(language)));
    }

    /** Of a text that a council gives in both languages, the one for this reader: English where there is no Welsh. */
    public String choose(String english, String cymraeg) {
        return welsh() && cymraeg != null && !cymraeg.isBlank() ? cymraeg : english;
    }

    /** 24 November 2026. */
    public String date(LocalDate date) {
        return date == null
                ? ""
                : date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    public String date(Instant at) {
        return at == null ? "" : date(day(at));
    }

    /** The wall-clock day of that moment. */
    public LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** Today, Yesterday, or Tuesday 24 November 2026. */
    public String dayHeading(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return say("date.today");
        }
        if (date.equals(today.minusDays(1))) {
            return say("date.yesterday");
        }
        DayOfWeek day = date.getDayOfWeek();
        return days.get(day.getValue() - 1) + " " + date(date);
    }

    /** 2:05pm; 9am; noon and midnight are 12pm and 12am. */
    public String time(Instant at) {
        if (at == null) {
            return "";
        }
        LocalTime time = at.atZone(ZONE).toLocalTime();
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : String.format(Locale.ROOT, ":%02d", time.getMinute());
        return hour + minutes + say(time.getHour() < 12 ? "date.am" : "date.pm");
    }

    /** 24 November 2026 at 2:05pm. */
    public String dateTime(Instant at) {
        return at == null ? "" : say("date.at", date(at), time(at));
    }

    /** Whole years from birth until today. */
    public int age(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }
}
