package uk.guildhall.tests.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.guildhall.crm.access.Role;
import uk.guildhall.tests.support.OurTown;
import uk.guildhall.tests.support.Visitor;
import uk.guildhall.tests.support.WholeSystem;

class HostTest {
    private static OurTown ours;
    private static OurTown theirs;

    @BeforeAll
    static void twoCouncils() throws Exception {
        ours = OurTown.made("hostours");
        theirs = OurTown.made("hosttheirs");
    }

    @Test
    void anUnknownHostIsNotFound() {
        Visitor lost = Visitor.at(WholeSystem.running(), "nowhere");
        assertEquals(404, lost.get("/").status());
        assertEquals(404, lost.get("/desk/sign-in").status());
        Visitor.Answer api = lost.get("/api/v1/customers");
        assertEquals(404, api.status());
        assertEquals("application/problem+json", api.header("content-type"));
    }

    @Test
    void aForwardedHostSaysNothing() {
        Visitor.Answer answer = ours.visitor()
                .get(
                        "/desk/sign-in",
                        "X-Forwarded-Host",
                        theirs.code() + ".localhost",
                        "Forwarded",
                        "host=" + theirs.code());
        assertTrue(answer.body().contains("Hostours"), "our page");
        assertFalse(answer.body().contains("Hosttheirs"), "their page");
    }

    @Test
    void twoHostsAreRefused() throws Exception {
        String answer = raw("GET /desk/sign-in HTTP/1.1", host(ours), host(theirs));
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(raw("GET /desk/sign-in HTTP/1.1").startsWith("HTTP/1.1 400"));
    }

    @Test
    void anAbsoluteAddressIsWhollyOfTheCouncilThatItNames() throws Exception {
        String cookie = ours.signedIn("ann", Role.ADVISER).cookie("guildhall");
        String request = "GET http://" + theirs.code() + ".localhost%s HTTP/1.1";
        String page = raw(request.formatted("/desk/sign-in"), host(ours));
        assertTrue(page.contains("Hosttheirs"), page);
        assertFalse(page.contains("Hostours"), page);
        String asked = raw(request.formatted("/desk/sessions"), host(ours), "Cookie: guildhall=" + cookie);
        assertTrue(asked.startsWith("HTTP/1.1 303"), asked);
    }

    @Test
    void asksTheBrowserToForbidWhatOurPagesNeverDo() {
        for (String path : new String[] {"/desk/sign-in", "/nothing", "/desk"}) {
            Visitor.Answer answer = ours.visitor().get(path);
            String policy = answer.header("content-security-policy");
            assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), path);
            assertEquals("nosniff", answer.header("x-content-type-options"), path);
            assertEquals("same-origin", answer.header("referrer-policy"), path);
            assertEquals("same-origin", answer.header("cross-origin-opener-policy"), path);
            assertEquals("no-store", answer.header("cache-control"), path);
            assertFalse(answer.headers().containsKey("server"), path);
            assertFalse(answer.headers().containsKey("x-powered-by"), path);
        }
    }

    private static String host(OurTown town) {
        return "Host: " + town.code() + ".localhost:" + WholeSystem.running().httpPort();
    }

    private static String raw(String request, String... headers) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", WholeSystem.running().httpPort())) {
            socket.setSoTimeout(20_000);
            String text = request + "\r\n"
                    + String.join(
                            "",
                            java.util.Arrays.stream(headers)
                                    .map(h -> h + "\r\n")
                                    .toList()) + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
