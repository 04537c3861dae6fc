package uk.guildhall.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.launcher.FirstOperator;
import uk.guildhall.launcher.ReadablePassword;

/** What the demo's people and programs sign in with: the contents of {@code demo.json}. */
record DemoPlan(int port, SignsIn operator, List<Council> councils) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The platform's operator. */
    record SignsIn(String host, String username, String password, String totpSecret) {}

    /** One council's. */
    record Council(String code, String host, String name, String apiToken, List<User> users) {}

    /** One person who signs in: by password and the code of an authenticator app with this secret. */
    record User(String role, String username, String password, String totpSecret) {}

    /** With new passwords and tokens. */
    static DemoPlan make(int port, List<DemoCouncil> councils) {
        return new DemoPlan(
                port,
                new SignsIn(
                        FirstOperator.HOST,
                        "operator",
                        ReadablePassword.next(),
                        Totp.random().text()),
                councils.stream().map(DemoPlan::council).toList());
    }

    private static Council council(DemoCouncil council) {
        List<User> users = DemoStaff.of(council.code()).stream()
                .filter(DemoStaff::signsIn)
                .map(person -> new User(
                        person.role(),
                        person.username(),
                        ReadablePassword.next(),
                        Totp.random().text()))
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

    /** The authenticator app of somebody in one of the councils, or the operator's ({@code operator}). */
    Optional<Totp> app(String council, String username) {
        Stream<String> secrets = council.equals("operator")
                ? Stream.of(operator)
                        .filter(person -> person.username().equals(username))
                        .map(SignsIn::totpSecret)
                : councils.stream()
                        .filter(one -> one.code().equals(council))
                        .flatMap(one -> one.users().stream())
                        .filter(user -> user.username().equals(username))
                        .map(User::totpSecret);
        return secrets.filter(Objects::nonNull).findFirst().map(Totp::read);
    }

    String json() throws IOException {
        return JSON.writeValueAsString(this) + "\n";
    }

    DemoPlan at(int otherPort) {
        return new DemoPlan(otherPort, operator, councils);
    }
}
