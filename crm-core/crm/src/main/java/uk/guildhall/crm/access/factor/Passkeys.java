package uk.guildhall.crm.access.factor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.guildhall.crm.access.factor.PasskeyChallenge.Purpose;
import uk.guildhall.crm.tenancy.CurrentCouncil;
import uk.guildhall.crm.tenancy.Ids;

/**
 * Making passkeys and proving with them (WebAuthn level 3). The browser signs a challenge of ours for the host at which
 * it is; the person is verified by their device, by finger, face or PIN.
 */
@ApplicationScoped
public class Passkeys {
    private static final Logger LOG = Logger.getLogger(Passkeys.class.getName());

    private final Factors factors;
    private final PasskeyChallenges challenges;
    private final InstantSource clock;

    @Inject
    public Passkeys(Factors factors, PasskeyChallenges challenges, InstantSource clock) {
        this.factors = factors;
        this.challenges = challenges;
        this.clock = clock;
    }

    protected Passkeys() {
        this(null, null, null);
    }

    /** Whose passkey it is. */
    public record Owner(UUID staffId, String username, String displayName) {}

    /**
     * What the page's script hands to the browser.
     *
     * @param id comes back with the answer
     * @param options the argument of {@code navigator.credentials}, as JSON
     */
    public record Question(String id, String options) {}

    /** What the page's script brought back. */
    public record Answer(String id, String credential) {}

    /** Asks the browser to make one. */
    public Question make(Owner owner, Site site) {
        PublicKeyCredentialCreationOptions options = party(site, credentials(owner, site))
                .startRegistration(StartRegistrationOptions.builder()
                        .user(UserIdentity.builder()
                                .name(owner.username())
                                .displayName(owner.displayName())
                                .id(OwnCredentials.handle(owner.staffId()))
                                .build())
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .residentKey(ResidentKeyRequirement.PREFERRED)
                                .build())
                        .timeout(PasskeyChallenge.LASTS.toMillis())
                        .build());
        try {
            return asked(owner, Purpose.MAKE, site, options.toJson(), options.toCredentialsCreateJson());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the one that the browser made; empty where the answer is not one to our question. */
    public Optional<Factor> made(Owner owner, Site site, Answer answer, String name) {
        Optional<String> request = taken(owner, Purpose.MAKE, site, answer);
        if (request.isEmpty()) {
            return Optional.empty();
        }
        try {
            RegistrationResult result = party(site, credentials(owner, site))
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(PublicKeyCredentialCreationOptions.fromJson(request.get()))
                            .response(PublicKeyCredential.parseRegistrationResponseJson(answer.credential()))
                            .build());
            return result.isUserVerified()
                    ? Optional.of(factors.add(
                            Factor.passkey(
                                    owner.staffId(),
                                    site.host(),
                                    result.getKeyId().getId().getBytes(),
                                    result.getPublicKeyCose().getBytes(),
                                    result.getSignatureCount(),
                                    clock.instant()),
                            name))
                    : Optional.empty();
        } catch (RegistrationFailedException | IOException | IllegalArgumentException refused) {
            return refused(refused);
        }
    }

    /** Asks the browser to prove one; empty where they have none for this host. */
    public Optional<Question> prove(Owner owner, Site site) {
        OwnCredentials credentials = credentials(owner, site);
        if (credentials.getCredentialIdsForUsername(owner.username()).isEmpty()) {
            return Optional.empty();
        }
        AssertionRequest request = party(site, credentials)
                .startAssertion(StartAssertionOptions.builder()
                        .username(owner.username())
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .timeout(PasskeyChallenge.LASTS.toMillis())
                        .build());
        try {
            return Optional.of(asked(owner, Purpose.PROVE, site, request.toJson(), request.toCredentialsGetJson()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The passkey that was proved; empty where the answer is not one to our question, or was given before. */
    public Optional<Factor> proved(Owner owner, Site site, Answer answer) {
        Optional<String> request = taken(owner, Purpose.PROVE, site, answer);
        if (request.isEmpty()) {
            return Optional.empty();
        }
        OwnCredentials credentials = credentials(owner, site);
        try {
            AssertionResult result = party(site, credentials)
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(request.get()))
                            .response(PublicKeyCredential.parseAssertionResponseJson(answer.credential()))
                            .build());
            return result.isSuccess() && result.isUserVerified()
                    ? credentials
                            .of(result.getCredential().getCredentialId())
                            .filter(passkey -> factors.counted(passkey, result.getSignatureCount()))
                    : Optional.empty();
        } catch (AssertionFailedException | IOException | IllegalArgumentException refused) {
            return refused(refused);
        }
    }

    /** What browsers and keys get wrong differs from one to the next: the reason is for whoever looks into it. */
    private static Optional<Factor> refused(Exception reason) {
        LOG.log(Level.INFO, "A passkey was refused: {0}", reason.getMessage());
        return Optional.empty();
    }

    private Question asked(Owner owner, Purpose purpose, Site site, String request, String options) {
        PasskeyChallenge challenge = challenges.ask(owner.staffId(), purpose, site, request);
        return new Question(challenge.id().toString(), options);
    }

    private Optional<String> taken(Owner owner, Purpose purpose, Site site, Answer answer) {
        return Ids.read(answer.id()).flatMap(id -> challenges.take(id, owner.staffId(), purpose, site));
    }

    private OwnCredentials credentials(Owner owner, Site site) {
        List<Factor> here = factors.of(owner.staffId(), FactorKind.PASSKEY).stream()
                .filter(passkey -> passkey.host().equals(site.host()))
                .toList();
        return new OwnCredentials(owner.staffId(), owner.username(), here, factors::knows);
    }

    private static RelyingParty party(Site site, OwnCredentials credentials) {
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(site.host())
                        .name(CurrentCouncil.get().name())
                        .build())
                .credentialRepository(credentials)
                .origins(site.origins())
                .build();
    }
}
