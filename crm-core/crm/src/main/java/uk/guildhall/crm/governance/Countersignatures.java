package uk.guildhall.crm.governance;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.guildhall.crm.council.Council;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.tenancy.CouncilKeys;
import uk.guildhall.crm.tenancy.Councils;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Json;

/**
 * How the word of the operator's data-protection officer reaches a council, whose database nobody of the operator can
 * write to: the council's administrator takes the request out as a code, the officer signs the code on the operator's
 * host, and an administrator brings the countersignature back. It is made with the platform's own key and holds for that
 * one request of that one council.
 */
@ApplicationScoped
public class Countersignatures {
    private static final String DOMAIN = "policy-countersignature|1|";
    private static final int LONGEST = 8000;

    private final CouncilKeys keys;
    private final Councils councils;

    protected Countersignatures() {
        this(null, null);
    }

    @Inject
    public Countersignatures(CouncilKeys keys, Councils councils) {
        this.keys = keys;
        this.councils = councils;
    }

    /** Who of the operator said yes, and when. */
    public record Word(String officer, Instant at) {}

    /** What the officer is asked to sign, to be read before. The fields are those of a request; null for none. */
    public record Asked(Map<String, String> fields) {

        public String of(String field) {
            return fields.get(field);
        }
    }

    /** The request of the current council, in a form that can be carried to the operator. */
    public String code(PolicyRequest request) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("council", CurrentCouncil.get().code());
        fields.put("id", request.id().toString());
        fields.put("requestedAt", request.requestedAt().toString());
        fields.put("requester", request.requesterName());
        fields.put("scope", request.scope().name());
        fields.put("subject", request.subject());
        fields.put("setting", request.setting());
        fields.put("before", request.valueBefore());
        fields.put("value", request.value());
        fields.put("reason", request.reason());
        return encoded(Json.write(fields));
    }

    /** Reads a code; empty where it is none. */
    public Optional<Asked> read(String code) {
        return fields(code)
                .filter(fields -> fields.get("council") != null && fields.get("scope") != null)
                .map(Asked::new);
    }

    /** Signs, on the operator's host. */
    public String sign(String code, String officer, Instant at) {
        String word = encoded(Json.write(Map.of("officer", officer, "at", at.toString())));
        try {
            byte[] tag = keys.audit(CurrentCouncil.get()).computeMac(signed(code, word));
            return word + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform's key can't sign", e);
        }
    }

    /** Whose countersignature it is; empty where it is none for this request. */
    Optional<Word> check(PolicyRequest request, String countersignature) {
        String[] parts = countersignature.strip().split("\\.", -1);
        Optional<Council> platform = councils.all().stream()
                .filter(council -> council.kind() == Kind.PLATFORM)
                .findFirst();
        if (parts.length != 2 || countersignature.length() > LONGEST || platform.isEmpty()) {
            return Optional.empty();
        }
        try {
            keys.audit(platform.get())
                    .verifyMac(Base64.getUrlDecoder().decode(parts[1]), signed(code(request), parts[0]));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return Optional.empty();
        }
        return fields(parts[0]).map(word -> new Word(word.get("officer"), Instant.parse(word.get("at"))));
    }

    private static byte[] signed(String code, String word) {
        return (DOMAIN + code + "|" + word).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Map<String, String>> fields(String code) {
        String text = code == null ? "" : code.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Map<String, String> fields = Json.read(json, new TypeReference<>() {});
            return Optional.ofNullable(fields);
        } catch (IllegalArgumentException | IllegalStateException nonsense) {
            return Optional.empty();
        }
    }
}
