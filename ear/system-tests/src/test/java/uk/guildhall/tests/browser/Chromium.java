package uk.guildhall.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser that all these tests share; every test has windows of its own in it. */
final class Chromium {
    private static Browser running;

    private Chromium() {}

    static synchronized Browser running() {
        if (running == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run"))
                            .setTimeout(60_000));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }

    private static Path program() {
        String named = System.getenv("GUILDHALL_CHROMIUM");
        return Path.of(System.getProperty("guildhall.chromium", named == null ? "/usr/bin/chromium" : named));
    }
}
