package uk.guildhall.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.TestCouncil;

/** An administrator gives the council its look: seen while it is typed, and by residents once it is saved. */
class BrandingPagesTest {

    @Test
    void fromTheFirstLetterToTheResidentsPage() {
        try (Window desk = Window.of(CouncilAtWork.home().visitor(), CouncilAtWork.username(Role.TENANT_ADMIN))) {
            desk.open("/admin/branding");
            String band = colourOfBand(desk);
            desk.find("#name").fill("Typed Live Council");
            desk.assertShows("#preview .desk-brand__name", "Typed Live Council");
            desk.find("#brandColour").fill("#7fbf3f");
            desk.assertShows("#preview .desk-readings", "only 2.0 to 1");
            assertThat(desk.find("#preview .desk-band").first()).hasCSS("background-color", "rgb(127, 191, 63)");
            assertEquals(band, colourOfBand(desk), "only the preview changes");
            desk.find("#preview button[value='use-brandColour']").click();
            desk.settle();
            assertThat(desk.find("#name")).hasValue("Typed Live Council");
            assertNotEquals("#7fbf3f", desk.find("#brandColour").inputValue());
            desk.find("#accentColour").fill("#ffffff");
            assertThat(desk.find("#preview .desk-readings__bad")).hasCount(0);
            assertThat(desk.find("#preview .desk-band").first()).hasCSS("border-bottom-color", "rgb(255, 255, 255)");
            desk.find(".desk-save button[value='save']").click();
            assertThat(desk.find(".desk-flash")).isVisible();
            desk.open("/");
            desk.assertShows(".desk-brand__name", "Typed Live Council");

            desk.open("/admin/branding/pictures");
            desk.find("#logo")
                    .setInputFiles(new FilePayload(
                            "logo.svg",
                            "image/svg+xml",
                            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>"
                                    .getBytes(StandardCharsets.UTF_8)));
            desk.find("form:has(#logo) button[value='save']").click();
            assertThat(desk.find(".desk-flash")).isVisible();
            assertThat(desk.find(".desk-band .desk-brand__logo")).isVisible();
            assertEquals(
                    true,
                    desk.page()
                            .evaluate("() => document.querySelector('.desk-brand__logo').decode().then(() => true)"));
            desk.find("#logo").setInputFiles(new FilePayload("large.png", "image/png", new byte[205_000]));
            assertEquals(
                    "This file is larger than 200 KB. Choose a smaller one.",
                    desk.find("#logo").evaluate("field => field.validationMessage"));
        }
    }

    @Test
    void theSameWithoutScript() {
        try (Window desk = Window.withoutScript(CouncilAtWork.home().visitor())) {
            desk.open("/desk");
            desk.fill("Username", CouncilAtWork.username(Role.TENANT_ADMIN));
            desk.fill("Password", TestCouncil.PASSWORD);
            desk.find("main button[type='submit']").click();
            desk.page().waitForURL(url -> url.endsWith("/second"));
            desk.fill("Code", Phone.code(CouncilAtWork.home().code(), CouncilAtWork.username(Role.TENANT_ADMIN)));
            desk.find("main button[type='submit']").first().click();
            desk.page().waitForURL(url -> !url.contains("/sign-in"));
            desk.open("/admin/branding");
            desk.find("#name").fill("Without Script Council");
            desk.find("#brandColour").fill("#1d4f91");
            desk.find("#accentColour").fill("#ffffff");
            desk.find("button[value='preview']").click();
            desk.assertShows("#preview .desk-brand__name", "Without Script Council");
            desk.find("button[value='add-link']").click();
            assertThat(desk.find("#name")).hasValue("Without Script Council");
            desk.find(".desk-link input[id$='-label']").last().fill("Help");
            desk.find(".desk-link input[id$='-url']").last().fill("ftp://no.example");
            desk.find(".desk-save button[value='save']").click();
            assertThat(desk.find(".govuk-error-summary")).isVisible();
            desk.find(".desk-link input[id$='-url']").last().fill("https://help.example/");
            desk.find(".desk-save button[value='save']").click();
            assertThat(desk.find(".desk-flash")).isVisible();
            desk.open("/");
            desk.assertShows(".public-foot .foot-links", "Help");
        }
    }

    @Test
    void whoeverComesSecondChoosesBetweenBoth() {
        try (Window first = Window.of(CouncilAtWork.home().visitor(), CouncilAtWork.username(Role.TENANT_ADMIN));
                Window second = Window.of(CouncilAtWork.home().visitor(), CouncilAtWork.username(Role.TENANT_ADMIN))) {
            first.open("/admin/branding");
            second.open("/admin/branding");
            saved(first, Map.of("strapline", "Of the first", "phone", "01632 960111"));
            fill(second, Map.of("strapline", "Of the second"));
            second.find(".desk-save button[value='save']").click();
            second.assertShows("#conflicts", "Of the first");
            second.assertShows("#conflicts", "Of the second");
            second.settle();
            second.resize(320);
            AccessibilityTest.assertNarrow(second);
            AccessibilityTest.assertAccessible(second);
            second.find("button[value='take-phone']").click();
            assertThat(second.find("#phone")).hasValue("01632 960111");
            second.find(".desk-save button[value='save']").click();
            assertThat(second.find(".desk-flash")).isVisible();
            second.open("/");
            second.assertShows(".public-hero", "Of the second");
        }
    }

    private static void saved(Window desk, Map<String, String> said) {
        fill(desk, said);
        desk.find(".desk-save button[value='save']").click();
        assertThat(desk.find(".desk-flash")).isVisible();
    }

    private static void fill(Window desk, Map<String, String> said) {
        desk.find("#brandColour").fill("#1d4f91");
        desk.find("#accentColour").fill("#ffffff");
        said.forEach((field, text) -> desk.find("#" + field).fill(text));
        // A preview that is under way when the page is left would be told of as one that failed.
        desk.assertShows("#preview .desk-preview__body", said.get("strapline"));
    }

    private static String colourOfBand(Window desk) {
        return (String) desk.page()
                .evaluate("() => getComputedStyle(document.querySelector('body > .desk-band')).backgroundColor");
    }
}
