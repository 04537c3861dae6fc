package uk.guildhall.crm.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/** A sign-in that was refused. What was typed as username is kept as a digest only: it is sometimes the password. */
@Entity
@Table(name = "sign_in_failure")
public class SignInFailure {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "account_digest")
    private byte[] accountDigest;

    @Column(name = "source_ip")
    private String sourceIp;

    /** Of a browser that the account's owner has signed in with before; null for a stranger's. */
    @Column(name = "browser_digest")
    private byte[] browserDigest;

    private Instant at;

    protected SignInFailure() {}

    SignInFailure(byte[] accountDigest, String sourceIp, byte[] browserDigest, Instant at) {
        this.id = Ids.at(at);
        this.accountDigest = accountDigest.clone();
        this.sourceIp = sourceIp;
        this.browserDigest = browserDigest == null ? null : browserDigest.clone();
        this.at = at;
    }
}
