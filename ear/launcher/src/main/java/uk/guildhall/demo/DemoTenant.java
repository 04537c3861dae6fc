package uk.guildhall.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.guildhall.admin.operator.FactorBook;
import uk.guildhall.admin.operator.NewBranding;
import uk.guildhall.admin.operator.NewCouncil;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.Provisioning;
import uk.guildhall.admin.operator.ProvisioningException;
import uk.guildhall.admin.operator.ProvisioningListener;
import uk.guildhall.admin.operator.StaffBook;
import uk.guildhall.crm.access.Permission;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.access.SecretToken;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.migrations.AdminConnections;
import uk.guildhall.migrations.Names;

/** The making of one demo council: provisioned like any other, then peopled. */
final class DemoTenant {

    private final AdminConnections admin;
    private final KeyEncryptionKey key;
    private final DemoCouncil council;
    private final DemoPlan.Council plan;

    DemoTenant(AdminConnections admin, KeyEncryptionKey key, DemoCouncil council, DemoPlan.Council plan) {
        this.admin = admin;
        this.key = key;
        this.council = council;
        this.plan = plan;
    }

    void make(int residents, Consumer<String> progress) throws ProvisioningException, SQLException {
        new Provisioning(admin, key, ProvisioningListener.SILENT).provision(asNew());
        try (Connection connection = admin.open()) {
            connection.setCatalog(Names.schemaOf(council.code()));
            StaffBook book = new StaffBook(connection);
            for (DemoStaff person : DemoStaff.of(council.code())) {
                book.enter(person.withPassword(passwordOf(person.username())));
            }
            FactorBook apps = new FactorBook(connection, key, council.code());
            for (DemoPlan.User user : plan.users()) {
                apps.enter(user.username(), Totp.read(user.totpSecret()));
            }
            enterToken(connection, book.enter(programs()));
            DemoData.load(connection, council, residents, (what, done, all) -> said(progress, what, done, all));
        }
        progress.accept(council.name() + ": " + residents + " residents");
    }

    /** Only where it takes so long that somebody would wonder. */
    private void said(Consumer<String> progress, String what, int done, int all) {
        if (all > 10_000) {
            progress.accept("%s: %,d of %,d %s".formatted(council.name(), done, all, what));
        }
    }

    private NewCouncil asNew() {
        DemoCouncil.Brand brand = council.brand();
        DemoStaff administrator = DemoStaff.of(council.code()).stream()
                .filter(person -> person.role().equals(Role.TENANT_ADMIN.code()))
                .findFirst()
                .orElseThrow();
        return new NewCouncil(
                council.code(),
                council.gss(),
                council.name(),
                council.nameCy(),
                Kind.COUNCIL,
                council.nation(),
                council.level(),
                Set.copyOf(council.hosts()),
                new NewBranding(
                        brand.brandColour(),
                        brand.accentColour(),
                        council.logo().orElse(null),
                        brand.strapline(),
                        brand.straplineCy(),
                        brand.phone(),
                        brand.phoneMinicom(),
                        brand.email(),
                        brand.address(),
                        brand.openingHours(),
                        brand.openingHoursCy(),
                        brand.website()),
                DemoCatalogue.read().template(),
                administrator.withPassword(passwordOf(administrator.username())));
    }

    private String passwordOf(String username) {
        return plan.users().stream()
                .filter(user -> user.username().equals(username))
                .map(DemoPlan.User::password)
                .findFirst()
                .orElse(null);
    }

    /** Whoever owns the API token; signs in at no desk. */
    private static NewStaff programs() {
        return new NewStaff("programs", "Connected programs", null, null, Set.of(Role.INTEGRATION), Set.of());
    }

    private void enterToken(Connection connection, UUID owner) throws SQLException {
        Set<String> permissions = Role.TEAM_LEADER.permissions().stream()
                .filter(permission -> !permission.startsWith("session:"))
                .collect(Collectors.toCollection(TreeSet::new));
        permissions.add(Permission.EVENT_VIEW);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO api_token (token_digest, id, name, owner_id, permissions, expires_at, created_at)"
                        + " VALUES (?, ?, 'Demo', ?, ?, UTC_TIMESTAMP(6) + INTERVAL 365 DAY, UTC_TIMESTAMP(6))")) {
            insert.setBytes(1, new SecretToken(plan.apiToken()).digest());
            insert.setBytes(2, Ids.bytes(Ids.next()));
            insert.setBytes(3, Ids.bytes(owner));
            insert.setString(4, String.join(",", permissions));
            insert.executeUpdate();
        }
    }
}
