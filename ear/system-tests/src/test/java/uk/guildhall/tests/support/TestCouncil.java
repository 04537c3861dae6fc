package uk.guildhall.tests.support;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import uk.guildhall.admin.operator.CouncilTemplate;
import uk.guildhall.admin.operator.NewBranding;
import uk.guildhall.admin.operator.NewCouncil;
import uk.guildhall.admin.operator.NewStaff;
import uk.guildhall.admin.operator.Provisioning;
import uk.guildhall.admin.operator.ProvisioningException;
import uk.guildhall.admin.operator.ProvisioningListener;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.council.KeyEncryptionKey;
import uk.guildhall.crm.council.Kind;
import uk.guildhall.crm.council.Nation;
import uk.guildhall.crm.council.SecurityLevel;
import uk.guildhall.launcher.RunningSystem;

/** Councils that tests make for themselves. */
public final class TestCouncil {
    public static final String PASSWORD = "a long enough password for tests";

    private TestCouncil() {}

    /** Makes a council that is reached at its code before {@code .localhost}. */
    public static void make(RunningSystem system, String code, CouncilTemplate template)
            throws ProvisioningException, SQLException, java.io.IOException {
        NewCouncil council = new NewCouncil(
                code,
                "E0600" + String.format("%04d", Math.abs(code.hashCode()) % 10_000),
                code.substring(0, 1).toUpperCase() + code.substring(1) + " Council",
                null,
                Kind.COUNCIL,
                Nation.ENGLAND,
                SecurityLevel.BASELINE,
                Set.of(code + ".localhost"),
                NewBranding.plain(),
                template,
                new NewStaff("admin", "Ada Administrator", null, PASSWORD, Set.of(Role.TENANT_ADMIN), Set.of()));
        new Provisioning(system.admin(), KeyEncryptionKey.load(system.data().masterKey()), ProvisioningListener.SILENT)
                .provision(council);
        Phone.give(system, code, "admin");
    }

    public static CouncilTemplate nothing() {
        return new CouncilTemplate(List.of(), List.of());
    }
}
