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
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.admin.audit.AuditPreviews;
import uk.guildhall.admin.branding.BrandingSamples;
import uk.guildhall.admin.platform.SamplePages;
import uk.guildhall.web.kit.Assets;
import uk.guildhall.web.kit.Brand;
import uk.guildhall.web.kit.BrandCss;
import uk.guildhall.web.kit.Shell;
import uk.guildhall.web.kit.View;
import uk.guildhall.web.kit.Words;

/** Renders every page of the administration to {@code target/preview}, to be looked at in a browser. */
class AdminPreviewTest {

    private static final Path FOLDER = Path.of("target", "preview");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AdminPreviewTest.class.getClassLoader(), "uk.guildhall.admin.jte");
    private static final Instant NOW = Instant.parse("2026-11-24T14:05:00Z");
    private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\"";

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
                language, "/admin", Shell.Area.OPERATOR, Set.of("council:create", "council:edit", "council:view"));
        pages.put("admin-home", new View("admin/home.jte", new AdminHomePage(admin, 14, 1)));
        pages.put("staff", new View("admin/staff.jte", new StaffPage(admin, members())));
        pages.put("staff-empty", new View("admin/staff.jte", new StaffPage(admin, List.of())));
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
        pages.put("admin-sessions", new View("admin/sessions.jte", new StaffSessionsPage(admin, sessions())));
        pages.put("admin-sessions-empty", new View("admin/sessions.jte", new StaffSessionsPage(admin, List.of())));
        pages.putAll(SamplePages.of(operator, NOW, HOSTILE));
        BrandingSamples.pages(admin).forEach(pages::put);
        pages.putAll(AuditPreviews.pages(admin, HOSTILE, NOW));
        return pages;
    }

    private static Shell shell(String language, String path, Shell.Area area, Set<String> permissions) {
        Brand brand = Brand.plain("Samplewold County Council");
        LocalDate today = LocalDate.of(2026, 11, 24);
        return new Shell(Words.of(language), brand, area, "Priya Ramanathan", permissions, "token", null, path, today);
    }

    private static List<StaffPage.Member> members() {
        return List.of(
                new StaffPage.Member(
                        "1",
                        "Priya Ramanathan",
                        "priya.ramanathan",
                        List.of("adviser", "team-leader"),
                        List.of("Contact centre", "Waste and recycling"),
                        "ACTIVE"),
                new StaffPage.Member("2", HOSTILE, "x".repeat(60), List.of("own-role"), List.of(), "DISABLED"));
    }

    private static List<StaffSessionsPage.Session> sessions() {
        return List.of(
                new StaffSessionsPage.Session(
                        "1", "Priya Ramanathan", NOW.minusSeconds(900), NOW, "192.0.2.10", "Firefox on Windows", true),
                new StaffSessionsPage.Session(
                        "2", HOSTILE, NOW.minusSeconds(9_000), NOW, "2001:db8::7", "Chrome on Android", false));
    }
}
