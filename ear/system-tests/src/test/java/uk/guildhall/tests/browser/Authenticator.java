package uk.guildhall.tests.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** The browser's own virtual authenticator, which makes and shows passkeys. */
final class Authenticator {
    private Authenticator() {}

    /** One whose owner always agrees. */
    static void in(Window desk) {
        add(desk, options(true));
    }

    /** One whose owner never proves who they are. */
    static void ofSomebodyUnwilling(Window desk) {
        add(desk, options(false));
    }

    private static JsonObject options(boolean verified) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verified);
        options.addProperty("automaticPresenceSimulation", true);
        return options;
    }

    private static void add(Window desk, JsonObject options) {
        CDPSession protocol = desk.page().context().newCDPSession(desk.page());
        protocol.send("WebAuthn.enable");
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        protocol.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
