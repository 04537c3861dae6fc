package uk.guildhall.crm.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.UuidConverter;

/**
 * A member of a council's staff: made by its administrator or by provisioning, signs in by username and password, plays
 * one or more roles, and is disabled rather than deleted when leaving, because what they did keeps their name.
 */
@Entity
@Table(name = "staff")
public class Staff {
    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    // The policy has come to ask for a longer one than was last used to sign in.
    @Column(name = "password_outgrown")
    private boolean passwordOutgrown;

    @Enumerated(EnumType.STRING)
    private StaffStatus status;

    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "working_style")
    private WorkingStyle workingStyle;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    protected Staff() {}

    /** A new member of staff, who can't sign in until given a password. */
    public Staff(String username, String displayName, Set<Role> roles, Instant now) {
        this.id = Ids.next();
        this.username = username;
        this.displayName = displayName;
        this.status = StaffStatus.ACTIVE;
        this.language = "en";
        this.workingStyle = WorkingStyle.FIXED;
        this.createdAt = now;
        roles.forEach(role -> this.roles.add(role.code()));
    }

    /** Takes over what an administrator decides about them; e-mail may be null. */
    public void describe(String newUsername, String newName, String newEmail, WorkingStyle style) {
        username = newUsername;
        displayName = newName;
        email = newEmail;
        workingStyle = style;
    }

    /** Gives them exactly these roles, built in or the council's own. */
    public void play(Set<String> codes) {
        roles.retainAll(codes);
        roles.addAll(codes);
    }

    /** Their password, if they had one, opens nothing any more. */
    public void forgetPassword() {
        passwordHash = null;
    }

    /** Whether they have chosen a password yet. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    public void choosePassword(String password, Passwords passwords) {
        passwordHash = passwords.hash(password);
        passwordOutgrown = false;
    }

    void notePassword(boolean outgrown) {
        passwordOutgrown = outgrown;
    }

    /** Whether they have to choose a new password before anything else. */
    public boolean mustChoosePassword() {
        return passwordOutgrown;
    }

    /** Reads and writes Guildhall in English ({@code en}) or Welsh ({@code cy}). */
    public void speak(String chosen) {
        if (!Set.of("en", "cy").contains(chosen)) {
            throw new IllegalArgumentException("Neither English nor Welsh: " + chosen);
        }
        language = chosen;
    }

    public void disable() {
        status = StaffStatus.DISABLED;
    }

    public void enable() {
        status = StaffStatus.ACTIVE;
    }

    public boolean isActive() {
        return status == StaffStatus.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    /** May be null. */
    public String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public StaffStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public WorkingStyle workingStyle() {
        return workingStyle;
    }

    /** Rises with every change. */
    public int version() {
        return version;
    }

    /** The built-in roles among theirs. */
    public Set<Role> roles() {
        return Role.builtIn(roles);
    }

    /** All their roles, the council's own among them. */
    public Set<String> roleCodes() {
        return Set.copyOf(roles);
    }

    String passwordHash() {
        return passwordHash;
    }
}
