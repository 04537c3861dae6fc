package uk.guildhall.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.admin.addresses.AddressRemovalPage;
import uk.guildhall.admin.addresses.AddressesPage;
import uk.guildhall.admin.audit.AuditPreviews;
import uk.guildhall.admin.branding.BrandingSamples;
import uk.guildhall.admin.people.PeoplePreviews;
import uk.guildhall.admin.platform.SamplePages;
import uk.guildhall.admin.support.SupportPreviews;
import uk.guildhall.admin.tokens.TokenFormPage;
import uk.guildhall.admin.tokens.TokenMadePage;
import uk.guildhall.admin.tokens.TokenRevocationPage;
import uk.guildhall.admin.tokens.TokensPage;
import uk.guildhall.crm.access.TokenBook;
import uk.guildhall.crm.access.address.Outsiders.Outsider;
import uk.guildhall.web.kit.Assets;
import uk.guildhall.web.kit.Brand;
import uk.guildhall.web.kit.BrandCss;
import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Renders every page of the administration to {@code target/preview}, to be looked at in a browser. */
class AdminPreviewTest {

    private static final Path FOLDER = Path.of("target", "preview");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AdminPreviewTest.class.getClassLoader(), "uk.guildhall.admin.jte");
    static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");
    static final String HOSTILE = "<script>alert('x')</script> & \"quoted\"";

    @ParameterizedTest
    @ValueSource(strings = {Words.ENGLISH, Words.WELSH})
    void everyPage(String language) throws IOException {
        Path assets = Files.createDirectories(FOLDER.resolve("assets").resolve(Assets.build()));
        for (String name :
                List.of("govuk.css", "desk.css", "govuk.js", "desk.js", "picker.js", "htmx.js", "favicon.svg")) {
            Files.write(assets.resolve(name), Assets.find(name).orElseThrow().bytes());
        }
        Files.writeString(FOLDER.resolve("brand.css"), BrandCss.of(Brand.plain("Samplewold")));
        for (Map.Entry<String, View> page : pages(language).entrySet()) {
            StringOutput out = new StringOutput();
            TEMPLATES.render(page.getValue().template(), page.getValue().page(), out);
            String html = out.toString();
            Files.writeString(FOLDER.resolve(page.getKey() + "." + language + ".html"), html);
            assertFalse(html.contains("<script>alert"), "typed HTML reached the page");
            assertFalse(
                    Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|javascript:")
                            .matcher(html)
                            .find(),
                    "inline style or script");
            assertEquals(count(html, "method=\"post\""), count(html, "name=\"_csrf\""), "every form has its token");
        }
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }

    private static Map<String, View> pages(String language) {
        Map<String, View> pages = new LinkedHashMap<>();
        Shell admin = shell(
                language,
                "/admin",
                Shell.Area.ADMIN,
                Set.of(
                        "audit:export",
                        "audit:view",
                        "branding:edit",
                        "session:end",
                        "session:view",
                        "staff:edit",
                        "staff:view"));
        Shell operator = shell(
                language,
                "/admin",
                Shell.Area.OPERATOR,
                Set.of("council:create", "council:edit", "council:support", "council:view"));
        pages.put("admin-home", new View("admin/home.jte", new AdminHomePage(admin, 14, 1)));
        FactorResetsPage.Request request =
                new FactorResetsPage.Request("1", HOSTILE, "Priya Ramanathan", NOW.minusSeconds(900), true);
        pages.put(
                "factor-reset",
                new View(
                        "admin/factor-reset.jte",
                        new FactorResetPage(admin, "1", HOSTILE, List.of("TOTP", "PASSKEY"), false, true, null)));
        pages.put(
                "factor-reset-waiting",
                new View(
                        "admin/factor-reset.jte",
                        new FactorResetPage(admin, "1", HOSTILE, List.of("TOTP"), false, true, request)));
        pages.put("factor-resets", new View("admin/factor-resets.jte", new FactorResetsPage(admin, List.of(request))));
        pages.put("factor-resets-none", new View("admin/factor-resets.jte", new FactorResetsPage(admin, List.of())));
        pages.putAll(PeoplePreviews.of(
                shell(
                        language,
                        "/admin/people",
                        Shell.Area.ADMIN,
                        Set.of(
                                "staff:view",
                                "staff:edit",
                                "team:edit",
                                "role:view",
                                "role:edit",
                                "session:view",
                                "session:end")),
                HOSTILE));
        pages.put("admin-sessions", new View("admin/sessions.jte", new StaffSessionsPage(admin, sessions())));
        pages.put("admin-sessions-empty", new View("admin/sessions.jte", new StaffSessionsPage(admin, List.of())));
        pages.putAll(SamplePages.of(operator, NOW, HOSTILE));
        BrandingSamples.pages(admin).forEach(pages::put);
        pages.putAll(AuditPreviews.pages(admin, HOSTILE, NOW));
        PolicyPreviews.in(language).forEach(pages::put);
        pages.putAll(RetentionPreviews.of(admin, HOSTILE, NOW));
        pages.putAll(SupportPreviews.of(
                shell(language, "/admin/support", Shell.Area.ADMIN, Set.of("support:grant")), NOW, HOSTILE));
        addTokens(pages, language);
        addAddresses(pages, language);
        return pages;
    }

    private static void addAddresses(Map<String, View> pages, String language) {
        Shell shell = shell(language, "/admin/addresses", Shell.Area.ADMIN, Set.of("address:edit"));
        AddressesPage.Row office = new AddressesPage.Row("1", "192.0.2.0/24", "County Hall", NOW, true);
        AddressesPage.Row other =
                new AddressesPage.Row("2", "2001:db8:ffff:ffff::1-2001:db8:ffff:ffff:ffff::9", HOSTILE, NOW, false);
        Errors shut = Errors.of("confirmed", "You are at 192.0.2.7, which would not be on the list");
        shut = shut.and("others", "These would be the first");
        List<Outsider> outsiders = List.of(new Outsider(new UUID(0, 1), HOSTILE, "2001:db8::7", NOW));
        for (String rule : List.of("optional", "administrators", "all")) {
            List<AddressesPage.Row> rows = rule.equals("optional") ? List.of() : List.of(office, other);
            pages.put(
                    "addresses-" + rule,
                    new View(
                            "admin/addresses/addresses.jte",
                            new AddressesPage(shell, rows, rule, "192.0.2.7", HOSTILE, "", outsiders, shut)));
        }
        pages.put(
                "address-removal",
                new View(
                        "admin/addresses/removal.jte",
                        new AddressRemovalPage(shell, other, "192.0.2.7", outsiders, shut)));
    }

    private static void addTokens(Map<String, View> pages, String language) {
        Shell shell = shell(language, "/admin/tokens", Shell.Area.ADMIN, Set.of("token:view", "token:edit"));
        List<TokensPage.Row> rows = List.of(
                token("Report-it website", NOW, "live"),
                token(HOSTILE, null, "revoked"),
                token("Old telephone system", NOW, "over"));
        TokenBook.Asked wrong = new TokenBook.Asked(HOSTILE, "nobody", List.of("case:view", "no:such"), "366");
        Errors errors = Errors.of("permissions", "Choose what it may do").and("days", "Give from 1 to 365 days");
        pages.put(
                "tokens",
                new View("admin/tokens/tokens.jte", new TokensPage(shell, rows, 365, "/admin/tokens?after=x")));
        pages.put("tokens-none", new View("admin/tokens/tokens.jte", new TokensPage(shell, List.of(), 1, null)));
        pages.put(
                "token-new",
                new View("admin/tokens/new.jte", new TokenFormPage(shell, wrong, TokenBook.offered(), 365, errors)));
        pages.put(
                "token-made",
                new View("admin/tokens/made.jte", new TokenMadePage(shell, rows.get(0), "gh_" + "x".repeat(43))));
        pages.put(
                "token-revocation",
                new View("admin/tokens/revocation.jte", new TokenRevocationPage(shell, rows.get(1))));
    }

    private static TokensPage.Row token(String name, Instant lastUsedAt, String state) {
        return new TokensPage.Row(
                "0190c0de-0000-7000-8000-000000000000",
                name,
                "Website",
                List.of("case:create", "case:view"),
                NOW,
                NOW.plusSeconds(86_400),
                lastUsedAt,
                state);
    }

    static Shell shell(String language, String path, Shell.Area area, Set<String> permissions) {
        Brand brand = Brand.plain("Samplewold County Council");
        LocalDate today = LocalDate.of(2026, 11, 24);
        return new Shell(Words.of(language), brand, area, "Priya Ramanathan", permissions, "token", null, path, today);
    }

    private static List<StaffSessionsPage.Session> sessions() {
        return List.of(
                new StaffSessionsPage.Session(
                        "1", "Priya Ramanathan", NOW.minusSeconds(900), NOW, "192.0.2.10", "Firefox on Windows", true),
                new StaffSessionsPage.Session(
                        "2", HOSTILE, NOW.minusSeconds(9_000), NOW, "2001:db8::7", "Chrome on Android", false));
    }
}
