package uk.guildhall.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.launcher.FirstOperator;
import uk.guildhall.launcher.ReadablePassword;

/** What the demo's people and programs sign in with: the contents of {@code demo.json}. */
record DemoPlan(int port, SignsIn operator, List<Council> councils) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The platform's operator. */
    record SignsIn(String host, String username, String password) {}

    /** One council's. */
    record Council(String code, String host, String name, String apiToken, List<User> users) {}

    /** One person who signs in. */
    record User(String role, String username, String password) {}

    /** With new passwords and tokens. */
    static DemoPlan make(int port, List<DemoCouncil> councils) {
        return new DemoPlan(
                port,
                new SignsIn(FirstOperator.HOST, "operator", ReadablePassword.next()),
                councils.stream().map(DemoPlan::council).toList());
    }

    private static Council council(DemoCouncil council) {
        List<User> users = DemoStaff.of(council.code()).stream()
                .filter(DemoStaff::signsIn)
                .map(person -> new User(person.role(), person.username(), ReadablePassword.next()))
                .toList();
        return new Council(
                council.code(),
                council.hosts().get(0),
                council.name(),
                SecretToken.forApi().value(),
                users);
    }

    static DemoPlan read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), DemoPlan.class);
    }

    String json() throws IOException {
        return JSON.writeValueAsString(this) + "\n";
    }

    DemoPlan at(int otherPort) {
        return new DemoPlan(otherPort, operator, councils);
    }
}
