package uk.guildhall.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.guildhall.tests.support.TestCouncil;
import uk.guildhall.tests.support.Visitor;

/** A browser's window at one council, with cookies of its own. It notes what its pages complain of. */
final class Window implements AutoCloseable {
    private static final double PATIENCE = 30_000;
    private static final String SESSION = "guildhall";

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private int strokes;
    private int status;

    private Window(String origin, boolean scripts, int width) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.origin = origin;
        this.scripts = scripts;
        this.context = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(origin)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, 900)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog(dialog -> {
            complaints.add(page.url() + ": a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** Nobody is signed in. */
    static Window at(Visitor visitor) {
        return new Window(origin(visitor), true, 1280);
    }

    static Window withoutScript(Visitor visitor) {
        return new Window(origin(visitor), false, 1280);
    }

    /** At an origin whose host is one label before {@code localhost}, signed in as that visitor. */
    static Window of(Visitor visitor) {
        Window window = at(visitor);
        window.context.addCookies(List.of(new Cookie(SESSION, visitor.cookie(SESSION)).setUrl(window.origin)));
        return window;
    }

    /** Signed in with the password of all the tests' staff. */
    static Window of(Visitor visitor, String username) {
        Visitor.Answer answer = visitor.signIn(username, TestCouncil.PASSWORD);
        assertEquals(303, answer.status(), answer::body);
        return of(visitor);
    }

    private static String origin(Visitor visitor) {
        return visitor.origin();
    }

    /** That a page answers 404 or 400 is no fault of the page. */
    private void heard(ConsoleMessage message) {
        boolean itsOwnStatus = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url().split("#")[0])
                && message.text().matches(".*status of 4\\d\\d .*");
        if (message.type().equals("error") && !itsOwnStatus) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    Page page() {
        return page;
    }

    /** Opens a page of this council, and waits until its scripts have run. */
    Window open(String path) {
        status = page.navigate(path).status();
        settle();
        return this;
    }

    void settle() {
        page.waitForLoadState(LoadState.LOAD);
        if (scripts) {
            page.waitForSelector("body.js-enabled, pre", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
        }
    }

    /** Waits for a page whose address ends like this, and for its scripts. */
    void arrive(String pattern) {
        page.waitForURL(Pattern.compile(".*" + pattern + "$"));
        settle();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Fills in the field that has this label. */
    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Presses one key, or several at once, each of which counts. */
    void press(String keys) {
        strokes += keys.split("\\+").length;
        page.keyboard().press(keys);
    }

    /** Types words. */
    void type(String words) {
        page.keyboard().type(words);
    }

    /** What the page that was opened last was answered with. */
    int status() {
        return status;
    }

    int strokes() {
        return strokes;
    }

    /** The id of what has the focus, once it is that. */
    void awaitFocus(String id) {
        PlaywrightAssertions.assertThat(find("#" + id)).isFocused();
    }

    void assertShows(String selector, String text) {
        PlaywrightAssertions.assertThat(find(selector).first()).containsText(text);
    }

    /** The address of the page, without the council's host. */
    String path() {
        return page.url().substring(origin.length());
    }

    List<String> complaints() {
        return complaints;
    }

    void resize(int width) {
        page.setViewportSize(width, 800);
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), complaints, "The pages complained");
    }
}
