package uk.guildhall.tests.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.launcher.RunningSystem;

/** The demo's councils and its platform on the {@link WholeSystem}, with the people of {@code demo.json}. */
public final class Demo {
    private final RunningSystem system;
    private final JsonNode plan;

    private Demo(RunningSystem system, JsonNode plan) {
        this.system = system;
        this.plan = plan;
    }

    public static Demo running() {
        RunningSystem system = WholeSystem.running();
        try {
            return new Demo(
                    system, new ObjectMapper().readTree(system.data().demo().toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody of the first of the demo's councils. */
    public Visitor signedIn(Role role) {
        JsonNode council = plan.get("councils").get(0);
        for (JsonNode user : council.get("users")) {
            if (user.get("role").asText().equals(role.code())) {
                return signedIn(council.get("code").asText(), user);
            }
        }
        throw new IllegalArgumentException("The demo has no " + role);
    }

    /** Somebody who looks after the platform. */
    public Visitor operator() {
        return signedIn("operator", plan.get("operator"));
    }

    private Visitor signedIn(String code, JsonNode user) {
        Visitor visitor = Visitor.at(system, code);
        Visitor.Answer answer = visitor.signIn(
                user.get("username").asText(),
                user.get("password").asText(),
                Totp.read(user.get("totpSecret").asText()));
        if (answer.status() != 303) {
            throw new IllegalStateException("Not signed in: " + answer);
        }
        return visitor;
    }
}
