package uk.guildhall.web.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.guildhall.crm.access.SignedIn;
import uk.guildhall.crm.access.support.SupportNotice;
import uk.guildhall.crm.branding.Brandings;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/** Puts together what surrounds a page: the council it is served for, who is signed in, in which language. */
@ApplicationScoped
public class Frame {
    /** Holds the language that somebody not signed in chose. */
    public static final String LANGUAGE_COOKIE = "language";

    private final Brandings brandings;
    private final SupportNotice support;
    private final InstantSource clock;

    @Inject
    public Frame(Brandings brandings, SupportNotice support, InstantSource clock) {
        this.brandings = brandings;
        this.support = support;
        this.clock = clock;
    }

    protected Frame() {
        this(null, null, null);
    }

    /** The surroundings of this request's page. */
    public Shell of(HttpServletRequest request, Shell.Area area) {
        return shell(request, words(request), brand(), area, clock, looking());
    }

    /** The same in a language that is known already, such as that of whoever an invitation is for. */
    public Shell of(HttpServletRequest request, Shell.Area area, Words words) {
        return shell(request, words, brand(), area, clock, looking());
    }

    /** The current council's face. */
    public Brand brand() {
        Council council = CurrentCouncil.get();
        return brandings
                .current()
                .map(own -> Brand.of(council, own, brandings.links()))
                .orElseGet(() -> Brand.plain(council));
    }

    /** The surroundings of an error's page, for which nothing is asked of the database: it may be what went wrong. */
    static Shell bare(HttpServletRequest request, Words words) {
        Brand brand = CurrentCouncil.find().map(Brand::plain).orElseGet(() -> Brand.plain("Guildhall"));
        Optional<SupportNotice.Looking> looking =
                SignedIn.find().isPresent() ? SupportNotice.lastKnown() : Optional.empty();
        return shell(request, words, brand, Shell.Area.PUBLIC, InstantSource.system(), looking);
    }

    /** Residents aren't told on every page, and nobody of the council is there to be told where nobody has signed in. */
    private Optional<SupportNotice.Looking> looking() {
        return SignedIn.find().isPresent() && CurrentCouncil.get().kind() == Kind.COUNCIL
                ? support.now()
                : Optional.empty();
    }

    /** In the language that the person has chosen: signed in, in this browser, or in the browser's settings. */
    public static Words words(HttpServletRequest request) {
        return Words.of(SignedIn.find()
                .map(SignedIn::language)
                .or(() -> chosen(request))
                .orElseGet(() -> prefersWelsh(request) ? Words.WELSH : Words.ENGLISH));
    }

    private static Shell shell(
            HttpServletRequest request,
            Words words,
            Brand brand,
            Shell.Area area,
            InstantSource clock,
            Optional<SupportNotice.Looking> looking) {
        Optional<SignedIn> person = SignedIn.find();
        return new Shell(
                words,
                brand,
                area,
                person.map(SignedIn::displayName).orElse(null),
                person.map(SignedIn::permissions).orElse(Set.of()),
                person.map(SignedIn::csrfToken).orElse(""),
                FlashCookie.of(request).orElse(null),
                path(request),
                words.day(clock.instant()),
                looking.orElse(null));
    }

    private static Optional<String> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static boolean prefersWelsh(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                && request.getLocale()
                        .getLanguage()
                        .equals(Locale.forLanguageTag(Words.WELSH).getLanguage());
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
