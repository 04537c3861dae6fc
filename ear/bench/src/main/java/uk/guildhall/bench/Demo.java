package uk.guildhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.launcher.RunningSystem;

/** The demo council that is worked at, and who works there. */
record Demo(String code, String host, String apiToken, String username, String password, Totp app) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Demo of(RunningSystem system) throws IOException {
        if (!Files.exists(system.data().demo())) {
            throw new IOException("The running system has no demo councils; the measurement works at one of them.");
        }
        JsonNode council =
                JSON.readTree(system.data().demo().toFile()).path("councils").path(0);
        for (JsonNode user : council.path("users")) {
            if (user.path("role").asText().equals("adviser")) {
                return new Demo(
                        council.path("code").asText(),
                        council.path("host").asText() + ":" + system.httpPort(),
                        council.path("apiToken").asText(),
                        user.path("username").asText(),
                        user.path("password").asText(),
                        Totp.read(user.path("totpSecret").asText()));
            }
        }
        throw new IOException("The demo council has no adviser.");
    }

    HttpRequestBytes get(String path) {
        return HttpRequestBytes.get(host, path, "Authorization", "Bearer " + apiToken);
    }

    HttpRequestBytes post(String path, String json) {
        return HttpRequestBytes.post(host, path, json, "Authorization", "Bearer " + apiToken);
    }

    @Override
    public String toString() {
        return code;
    }
}
