package uk.guildhall.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.TestCouncil;

/** The same as in {@link JourneyTest} where no script runs: every step is a page of its own. */
class WithoutScriptTest {

    @Test
    void aCallIsLogged() {
        People.Known caller = People.known();
        try (Window desk = Window.withoutScript(CouncilAtWork.home().visitor())) {
            signIn(desk, Role.ADVISER);
            desk.fill(
                    "Find a customer",
                    caller.family().substring(0, caller.family().length() - 2));
            desk.find(".desk-search__button").click();
            desk.arrive("/desk/search");
            desk.find("a[href='" + caller.page() + "']").click();
            desk.arrive(caller.reference());

            desk.find("#topic1-service").selectOption("pothole");
            desk.fill("What was said", "It burst a tyre.");
            desk.find("#topic1-outcome-CASE").check();
            desk.find("button[value='refresh']").click();
            assertThat(desk.find("#topic1-location")).isVisible();
            assertThat(desk.find("#summary")).hasValue("It burst a tyre.");

            save(desk);
            assertThat(desk.find(".govuk-error-summary a[href='#topic1-location']"))
                    .isVisible();
            assertThat(desk.find("#topic1-service")).hasValue("pothole");
            assertThat(desk.find("#summary")).hasValue("It burst a tyre.");
            desk.find("#topic1-location").fill("Mill Lane");
            desk.find("#topic1-field-size").check();
            save(desk);
            desk.arrive("saved");
            List<String> references = desk.find(".desk-readout__ref").allTextContents();
            assertEquals(2, references.size(), references::toString);
            assertTrue(references.stream().allMatch(Reference::valid), references::toString);

            desk.open(caller.page());
            desk.assertShows(".desk-history", "It burst a tyre.");
            desk.assertShows(".desk-event--case", references.get(1));
        }
    }

    @Test
    void whoForgetsToAskForTheCasesFieldsIsShownThem() {
        try (Window desk = Window.withoutScript(CouncilAtWork.home().visitor())) {
            signIn(desk, Role.ADVISER);
            desk.open("/desk/contacts/new");
            desk.find("#topic1-service").selectOption("pothole");
            desk.find("#topic1-outcome-CASE").check();
            save(desk);
            assertThat(desk.find("#topic1-location")).isVisible();
        }
    }

    @Test
    void topicsAreAddedAndTakenAway() {
        try (Window desk = Window.withoutScript(CouncilAtWork.home().visitor())) {
            signIn(desk, Role.ADVISER);
            desk.open("/desk/contacts/new");
            desk.find("#topic1-question").fill("First");
            desk.find("button[value='add-topic']").click();
            desk.find("#topic2-question").fill("Second");
            desk.find("button[value='remove-topic-2']").click();
            assertThat(desk.find("#topic2")).hasCount(0);
            assertThat(desk.find("#topic1-question")).hasValue("First");
        }
    }

    @Test
    void aCaseIsWorkedOnAndClosed() {
        String reference = CouncilAtWork.home()
                .with("case:create")
                .post("/api/v1/cases", "{\"service\":\"council-tax\",\"summary\":\"A bill\"}")
                .expect(201)
                .text("/reference");
        try (Window desk = Window.withoutScript(CouncilAtWork.home().visitor())) {
            signIn(desk, Role.CASEWORKER);
            desk.open("/desk/cases/" + reference);
            desk.find("#text").fill("Rang them back");
            desk.find("form[action$='/notes'] button").click();
            desk.assertShows(".desk-history", "Rang them back");
            desk.find("#status").selectOption("waiting");
            desk.find("form[action$='/status'] button").click();
            desk.assertShows(".desk-event__state", "Waiting");
            desk.assertShows(".desk-history", "Status changed");
            desk.find("summary:has-text('Close this case')").click();
            desk.find("form[action$='/closure'] button").click();
            assertThat(desk.find(".govuk-error-summary a[href='#reason']")).isVisible();
            desk.find("#reason").fill("Bill corrected");
            desk.find("form[action$='/closure'] button").click();
            desk.assertShows(".desk-event__state", "Closed");
            desk.assertShows(".desk-facts", "Bill corrected");
        }
    }

    private static void signIn(Window desk, Role role) {
        desk.open("/desk");
        desk.fill("Username", CouncilAtWork.username(role));
        desk.fill("Password", TestCouncil.PASSWORD);
        desk.find("main button[type='submit']").click();
        desk.page().waitForURL(url -> url.endsWith("/second"));
        desk.fill("Code", Phone.code(CouncilAtWork.home().code(), CouncilAtWork.username(role)));
        desk.find("main button[type='submit']").first().click();
        desk.page().waitForURL(url -> url.endsWith("/desk"));
    }

    private static void save(Window desk) {
        desk.find("#log .desk-save button").click();
    }
}
