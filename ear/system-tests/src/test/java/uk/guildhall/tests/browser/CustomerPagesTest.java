package uk.guildhall.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.CouncilAtWork;

/** Adding somebody whom the council doesn't know, and changing what it knows. */
class CustomerPagesTest {
    private Window desk;

    @BeforeEach
    void signIn() {
        desk = Window.of(CouncilAtWork.home().visitor(), "adviser");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoIsNotFoundIsAddedWithTheNameThatWasSearchedFor() {
        String family = People.newName();
        desk.open("/desk");
        desk.awaitFocus("q");
        desk.type("Morag " + family);
        assertThat(desk.find("#hits-told")).hasText("No customers found");
        desk.find("#hits a[href='/desk/customers/new']").click();
        desk.arrive("/desk/customers/new");
        assertThat(desk.find("#given")).hasValue("Morag");
        assertThat(desk.find("#family")).hasValue(family);
        desk.awaitFocus("given");
        desk.find("#detail1-value").fill("07700 900321");
        desk.find("#postcode").fill("ch2 1aa");
        desk.press("Control+Enter");
        desk.page().waitForURL(url -> url.contains("/desk/customers/P-"));
        desk.settle();
        desk.assertShows("#customer-name", "Morag " + family);
        desk.assertShows(".desk-facts", "CH2 1AA");
        assertThat(desk.find(".desk-flash")).isVisible();
        desk.awaitFocus("topic1-service");
    }

    @Test
    void whoIsKnownAlreadyIsNotAddedTwiceUnawares() {
        People.Known known = People.known();
        desk.open("/desk/customers/new");
        desk.find("#given").fill(known.given());
        desk.find("#family").fill(known.family());
        save();
        assertThat(desk.find(".desk-alike a[href='" + known.page() + "']")).hasText(known.name());
        desk.settle();
        assertThat(desk.find("#family")).hasValue(known.family());
        assertEquals(1, named(known.family()));
        save();
        desk.page().waitForURL(url -> url.contains("/desk/customers/P-"));
        assertEquals(2, named(known.family()));
    }

    private static long named(String family) {
        return CouncilAtWork.home().count("SELECT COUNT(*) FROM customer WHERE family_name = ?", family);
    }

    @Test
    void editing() {
        People.Known known = People.known();
        desk.open(known.page());
        desk.find(".desk-identity__edit").click();
        desk.arrive("/edit");
        assertThat(desk.find("#given")).hasValue(known.given());
        desk.find("#given").fill("\u05D0\u05D2\u05E0\u05E1 <i>");
        desk.find("#detail1-value").fill("agnes@example.com");
        desk.find("#detail1-type").selectOption("email");
        save();
        desk.arrive(known.reference());
        assertThat(desk.find(".desk-flash")).hasText("The changes have been saved");
        desk.assertShows("#customer-name", "\u05D0\u05D2\u05E0\u05E1 <i> " + known.family());
        desk.assertShows(".desk-facts", "agnes@example.com");
    }

    @Test
    void mistakesKeepWhatWasTyped() {
        People.Known known = People.known();
        desk.open(known.page() + "/edit");
        desk.find("#postcode").fill("not one");
        desk.find("#uprn").fill("12x");
        desk.find("#dateOfBirth").fill("31");
        desk.find("#dateOfBirth-month").fill("2");
        desk.find("input[name='dateOfBirth.year']").fill("1980");
        desk.find("#detail1-value").fill("12");
        desk.find("#line1").fill("<b>2</b> High Street");
        save();
        assertThat(desk.find(".govuk-error-summary")).isFocused();
        desk.settle();
        for (String wrong : new String[] {"postcode", "uprn", "dateOfBirth", "detail1-value"}) {
            desk.find(".govuk-error-summary a[href='#" + wrong + "']").click();
            desk.awaitFocus(wrong);
            assertThat(desk.find("#" + wrong + "-error")).isVisible();
        }
        assertThat(desk.find("#postcode")).hasValue("not one");
        assertThat(desk.find("#uprn")).hasValue("12x");
        assertThat(desk.find("#dateOfBirth")).hasValue("31");
        assertThat(desk.find("input[name='dateOfBirth.year']")).hasValue("1980");
        assertThat(desk.find("#line1")).hasValue("<b>2</b> High Street");
        assertEquals(
                "CH2 1AA",
                CouncilAtWork.home()
                        .rows("SELECT postcode FROM customer WHERE reference = ?", known.reference())
                        .get(0)
                        .get(0));
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotOverwrittenUnawares() {
        People.Known known = People.known();
        desk.open(known.page() + "/edit");
        CouncilAtWork.home()
                .rows(
                        "UPDATE customer SET version = version + 1, town = 'Elsewhere' WHERE reference = ?",
                        known.reference());
        desk.find("#town").fill("Here");
        save();
        assertThat(desk.find(".govuk-error-summary")).isFocused();
        desk.settle();
        assertThat(desk.find("#town")).hasValue("Here");
    }

    @Test
    void theDeskSpeaksWelsh() {
        People.Known caller = People.known();
        desk.open("/desk");
        desk.find("button[name='language'][value='cy']").click();
        assertThat(desk.find("html[lang='cy']")).hasCount(1);
        desk.settle();
        desk.open(caller.page());
        assertThat(desk.find("html[lang='cy']")).hasCount(1);
        desk.find("#topic1-service").fill("dwll");
        desk.find("#topic1-service").press("Enter");
        assertThat(desk.find("#topic1-service")).hasValue("Rhoi gwybod am dwll yn y ffordd");
        desk.find("#log .desk-save button").click();
        assertThat(desk.find(".govuk-error-summary")).isFocused();
        desk.settle();
        assertThat(desk.page()).hasTitle(Pattern.compile("Gwall.*"));
        desk.open("/desk");
        desk.find("button[name='language'][value='en']").click();
        assertThat(desk.find("html[lang='en']")).hasCount(1);
    }

    private void save() {
        desk.find("form .desk-save button").click();
    }
}
