package uk.guildhall.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.CouncilAtWork;

/** Contacts that are out of the ordinary: no name, two topics, mistakes, odd characters, a Save that comes twice. */
class ContactPagesTest {
    private static final String ODD =
            "<script>alert(1)</script> & \"<b>'é\" \uD83D\uDE80\uD83D\uDC69\u200D\uD83D\uDE92 \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627";

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
    void someoneWhoGivesNoName() {
        desk.open("/desk");
        desk.find("a[href='/desk/contacts/new']").first().click();
        desk.arrive("/desk/contacts/new");
        desk.awaitFocus("topic1-service");
        chooseService("Council");
        chooseOutcome(1, "SIGNPOSTED");
        desk.fill("What was said", "Sent to the county");
        save();
        desk.arrive("saved");
        desk.assertShows(".desk-saved", "No name given");
        assertThat(desk.find(".desk-readout__ref")).hasCount(1);
        desk.open("/desk/contacts");
        desk.assertShows(".desk-table tbody tr", "No name given");
    }

    @Test
    void twoTopicsInOneContact() {
        desk.open(People.known().page());
        chooseService("Council");
        assertThat(desk.find("#topic1 legend").first()).containsText("What it is about");
        desk.find("button[value='add-topic']").click();
        desk.awaitFocus("topic2-service");
        assertThat(desk.find("#topic1 > legend")).containsText("Topic 1");
        assertThat(desk.find("#topic2 > legend")).containsText("Topic 2");
        desk.type("hole");
        desk.press("Enter");
        chooseOutcome(1, "ANSWERED");
        chooseOutcome(2, "CASE");
        desk.find("#topic2-location").fill("Mill Lane");
        desk.find("#topic2-field-size").check();
        save();
        desk.arrive("saved");
        assertThat(desk.find(".desk-readout__ref")).hasCount(2);
        desk.find("a[href^='/desk/customers/']").last().click();
        assertThat(desk.find(".desk-topics").first().locator("li")).hasCount(2);
    }

    @Test
    void aTopicAddedByMistakeIsTakenAwayAgain() {
        desk.open(People.known().page());
        chooseService("hole");
        desk.find("#topic1-question").fill("Kept");
        desk.find("button[value='add-topic']").click();
        desk.awaitFocus("topic2-service");
        desk.find("button[value='remove-topic-2']").click();
        assertThat(desk.find("#topic2")).hasCount(0);
        desk.settle();
        assertThat(desk.find("#topic1-question")).hasValue("Kept");
        assertThat(desk.find("#topic1 > legend")).containsText("What it is about");
    }

    @Test
    void mistakesKeepWhatWasTyped() {
        desk.open(People.known().page());
        chooseService("hole");
        desk.find("#topic1-question").fill(ODD);
        chooseOutcome(1, "CASE");
        desk.find("#topic1-location").waitFor();
        desk.find("#topic1-field-depth").fill("very");
        desk.fill("What was said", "Said\nin two lines");
        save();
        assertThat(desk.find(".govuk-error-summary")).isFocused();
        desk.settle();
        assertThat(desk.page()).hasTitle(Pattern.compile("Error: .*"));
        assertThat(desk.find("#topic1-service")).hasValue("Report a pothole");
        assertThat(desk.find("#topic1-question")).hasValue(ODD);
        assertThat(desk.find("#topic1-outcome-CASE")).isChecked();
        assertThat(desk.find("#topic1-field-depth")).hasValue("very");
        assertThat(desk.find("#summary")).hasValue("Said\nin two lines");
        for (String wrong : new String[] {"topic1-location", "topic1-field-size", "topic1-field-depth"}) {
            desk.find(".govuk-error-summary a[href='#" + wrong + "']").click();
            desk.awaitFocus(wrong);
        }
        desk.find("#topic1-location").fill("Mill Lane");
        desk.find("#topic1-field-size").check();
        desk.find("#topic1-field-depth").fill("7.5");
        save();
        desk.arrive("saved");
        assertThat(desk.find(".desk-readout__ref")).hasCount(2);
    }

    @Test
    void nothingChosenIsToldFieldByField() {
        desk.open(People.known().page());
        save();
        assertThat(desk.find(".govuk-error-summary")).isFocused();
        desk.find(".govuk-error-summary a[href='#topic1-service']").click();
        desk.awaitFocus("topic1-service");
    }

    @Test
    void whatIsTypedIsShownExactly() {
        People.Known odd = People.known(ODD, People.newName());
        desk.open(odd.page());
        assertThat(desk.find("#customer-name")).hasText(odd.name());
        chooseService("hole");
        desk.find("#topic1-question").fill(ODD);
        chooseOutcome(1, "CASE");
        desk.find("#topic1-location").fill(ODD);
        desk.find("#topic1-field-size").check();
        desk.find("#topic1-field-note").fill(ODD);
        desk.fill("What was said", ODD);
        save();
        desk.arrive("saved");
        assertThat(desk.find(".desk-saved__who bdi")).hasText(odd.name());
        String aCase = desk.find(".desk-readout__ref").nth(1).textContent();
        desk.open("/desk/contacts");
        desk.open(odd.page());
        assertEquals(ODD, desk.find(".desk-topics bdi").first().textContent());
        assertEquals(ODD, desk.find(".desk-said").first().textContent());
        desk.open("/desk/cases/" + aCase);
        assertEquals(ODD, desk.find(".desk-said").first().textContent());
        assertThat(desk.find(".desk-facts dd")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(ODD)))
                .hasCount(3);
    }

    @Test
    void theSameSaveTwiceMakesOneContact() {
        People.Known caller = People.known();
        desk.open(caller.page());
        chooseService("Council");
        chooseOutcome(1, "ANSWERED");
        desk.fill("What was said", "Only once");
        desk.find("#log .desk-save button").dblclick();
        desk.arrive("saved");
        String first = desk.find(".desk-readout__ref").textContent();
        assertEquals(1, contactsOf(caller));

        desk.page().goBack();
        desk.settle();
        if (desk.find("#summary").inputValue().isEmpty()) {
            return; // The browser asked for the page again, with a new key: nothing old can be sent.
        }
        save();
        desk.arrive("saved");
        assertThat(desk.find(".desk-readout__ref")).hasText(first);
        assertEquals(1, contactsOf(caller));
    }

    @Test
    void theVerySameFormPostedTwiceIsAnsweredWithTheSameContact() {
        People.Known caller = People.known();
        desk.open(caller.page());
        chooseService("Council");
        chooseOutcome(1, "ANSWERED");
        desk.fill("What was said", "Sent twice");
        Object addresses = desk.page().evaluate("""
                async () => {
                  const body = new URLSearchParams(new FormData(document.getElementById('log')));
                  const send = () => fetch('/desk/contacts', { method: 'POST', body }).then((answer) => answer.url);
                  return new Set(await Promise.all([send(), send(), send()])).size;
                }""");
        assertEquals(1, addresses);
        assertEquals(1, contactsOf(caller));
    }

    private static long contactsOf(People.Known caller) {
        return CouncilAtWork.home()
                .count(
                        "SELECT COUNT(*) FROM contact JOIN customer ON customer.id = contact.customer_id"
                                + " WHERE customer.reference = ?",
                        caller.reference());
    }

    private void chooseService(String part) {
        desk.find("#topic1-service").fill(part);
        desk.find("#topic1-service").press("Enter");
    }

    private void chooseOutcome(int topic, String outcome) {
        String id = "topic" + topic + "-outcome";
        desk.find("#" + (outcome.equals("ANSWERED") ? id : id + "-" + outcome)).check();
    }

    private void save() {
        desk.find("#log .desk-save button").click();
    }
}
