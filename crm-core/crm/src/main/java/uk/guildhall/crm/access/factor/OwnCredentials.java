package uk.guildhall.crm.access.factor;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.guildhall.crm.tenancy.Ids;

/** The passkeys of one person at one host, as the WebAuthn library asks for them: nobody else's are there to be found. */
final class OwnCredentials implements CredentialRepository {
    private final UUID staffId;
    private final String username;
    private final List<Factor> passkeys;
    private final Predicate<byte[]> known;

    OwnCredentials(UUID staffId, String username, List<Factor> passkeys, Predicate<byte[]> known) {
        this.staffId = staffId;
        this.username = username;
        this.passkeys = passkeys;
        this.known = known;
    }

    static ByteArray handle(UUID staffId) {
        return new ByteArray(Ids.bytes(staffId));
    }

    Optional<Factor> of(ByteArray credentialId) {
        return passkeys.stream()
                .filter(passkey -> new ByteArray(passkey.credentialId()).equals(credentialId))
                .findFirst();
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String name) {
        return passkeys.stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(new ByteArray(passkey.credentialId()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String name) {
        return name.equals(username) ? Optional.of(handle(staffId)) : Optional.empty();
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return handle.equals(handle(staffId)) ? Optional.of(username) : Optional.empty();
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray handle) {
        return handle.equals(handle(staffId)) ? of(credentialId).map(this::registered) : Optional.empty();
    }

    /** Asked before one is added: nobody in the council may have it yet. */
    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        if (!known.test(credentialId.getBytes())) {
            return Set.of();
        }
        return Set.of(of(credentialId)
                .map(this::registered)
                .orElseGet(() -> RegisteredCredential.builder()
                        .credentialId(credentialId)
                        .userHandle(new ByteArray(new byte[16]))
                        .publicKeyCose(new ByteArray(new byte[0]))
                        .build()));
    }

    private RegisteredCredential registered(Factor passkey) {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(passkey.credentialId()))
                .userHandle(handle(staffId))
                .publicKeyCose(new ByteArray(passkey.publicKey()))
                .signatureCount(passkey.signCount())
                .build();
    }
}
