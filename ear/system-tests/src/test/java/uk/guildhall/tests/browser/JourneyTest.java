package uk.guildhall.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.Reference;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;
import uk.guildhall.tests.support.Phone;
import uk.guildhall.tests.support.TestCouncil;

/** An adviser takes a call, from signing in to reading the references out, and never touches the mouse. */
class JourneyTest {
    private static final int MOST_STROKES = 9;

    @Test
    void aCallIsLoggedByKeyboardAlone() {
        CouncilAtWork council = CouncilAtWork.home();
        People.Known caller = People.known();
        Instant before = Instant.now().minusSeconds(1);
        try (Window desk = Window.at(council.visitor())) {
            signIn(desk);
            int signedIn = desk.strokes();
            findTheCaller(desk, caller);
            logTheCall(desk);
            int strokes = desk.strokes() - signedIn;
            assertTrue(strokes <= MOST_STROKES, "It took " + strokes + " keystrokes beyond the words");

            List<String> references = desk.find(".desk-readout__ref").allTextContents();
            assertEquals(2, references.size(), references::toString);
            assertTrue(references.stream().allMatch(Reference::valid), references::toString);
            assertThat(desk.find("[data-focus]")).isFocused();
            timelineTells(desk, caller, references);
            startWasTimed(references.get(0), before);
        }
    }

    private static void signIn(Window desk) {
        desk.open("/desk");
        desk.awaitFocus("username");
        desk.type(CouncilAtWork.username(Role.ADVISER));
        desk.press("Tab");
        desk.type(TestCouncil.PASSWORD);
        desk.press("Enter");
        desk.arrive("/desk/sign-in/second");
        desk.awaitFocus("code");
        String adviser = CouncilAtWork.username(Role.ADVISER);
        desk.type(Phone.code(CouncilAtWork.home().code(), adviser));
        desk.press("Enter");
        desk.arrive("/desk");
        desk.awaitFocus("q");
    }

    private static void findTheCaller(Window desk, People.Known caller) {
        String part = caller.family().substring(0, caller.family().length() - 2);
        desk.type(part);
        assertThat(desk.find(".desk-hits__found[data-query='" + part + "'] [data-hit]")
                        .first())
                .containsText(caller.name());
        assertThat(desk.find("#hits-told")).containsText("found");
        desk.press("Enter");
        desk.arrive(caller.reference());
        desk.assertShows("#customer-name", caller.name());
    }

    private static void logTheCall(Window desk) {
        desk.awaitFocus("topic1-service");
        desk.type("hole");
        assertThat(desk.find(".desk-picker__option")).hasCount(1);
        desk.press("Enter");
        desk.awaitFocus("topic1-question");
        desk.type("When will you fill it?");
        desk.press("Enter");
        desk.awaitFocus("topic1-outcome");
        desk.type("case");
        assertThat(desk.find("#topic1-outcome-CASE")).isChecked();
        assertThat(desk.find("#topic1-location")).isVisible();
        desk.press("Enter");
        desk.awaitFocus("topic1-location");
        desk.type("Mill Lane, by the school");
        desk.press("Enter");
        desk.awaitFocus("topic1-field-size");
        desk.type("large");
        assertThat(desk.find("#topic1-field-size-large")).isChecked();
        desk.press("Enter");
        desk.awaitFocus("summary");
        desk.type("It burst a tyre this morning.");
        desk.press("Control+Enter");
        desk.arrive("saved");
    }

    private static void timelineTells(Window desk, People.Known caller, List<String> references) {
        desk.open(caller.page());
        desk.assertShows(".desk-history", "When will you fill it?");
        desk.assertShows(".desk-history", "It burst a tyre this morning.");
        assertThat(desk.find(".desk-history a[href='/desk/contacts/" + references.get(0) + "']"))
                .hasCount(1);
        desk.assertShows(".desk-event--case", references.get(1));
        desk.open("/desk/cases/" + references.get(1));
        desk.assertShows(".desk-facts", "Mill Lane, by the school");
        desk.assertShows(".desk-facts", "large");
    }

    private static void startWasTimed(String reference, Instant before) {
        Api program = CouncilAtWork.home().with("contact:view");
        var contact = program.get("/api/v1/contacts/" + reference).expect(200);
        Instant started = Instant.parse(contact.text("/startedAt"));
        Instant ended = Instant.parse(contact.text("/endedAt"));
        assertFalse(started.isBefore(before), () -> started + " is before " + before);
        assertFalse(ended.isBefore(started), () -> ended + " is before " + started);
        assertTrue(Duration.between(started, Instant.now()).toMinutes() < 5, started::toString);
    }

    @Test
    void theArrowsMoveAmongTheHits() {
        String family = People.newName();
        People.known("Ann", family);
        People.known("Bea", family);
        try (Window desk = Window.of(CouncilAtWork.home().visitor(), "adviser").open("/desk")) {
            desk.awaitFocus("q");
            desk.type(family);
            assertThat(desk.find("[data-hit]").nth(1)).containsText(family);
            desk.press("ArrowDown");
            assertThat(desk.find("[data-hit]").nth(0)).isFocused();
            desk.press("ArrowDown");
            assertThat(desk.find("[data-hit]").nth(1)).isFocused();
            desk.press("Escape");
            desk.awaitFocus("q");
        }
    }

    @Test
    void whoTypesFasterThanTheSearchIsShownTheHits() {
        People.Known caller = People.known();
        try (Window desk = Window.of(CouncilAtWork.home().visitor(), "adviser").open("/desk")) {
            desk.awaitFocus("q");
            desk.type(caller.family());
            desk.press("Enter");
            desk.page().waitForURL(url -> !url.endsWith("/desk"));
            desk.settle();
            if (desk.path().equals("/desk/search")) {
                desk.awaitFocus("q");
                desk.press("Enter");
            }
            desk.arrive(caller.reference());
        }
    }
}
