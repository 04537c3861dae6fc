package uk.guildhall.crm.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import uk.guildhall.crm.tenancy.CurrentCouncil;

/**
 * Shiro's view of the current council: its staff, their passwords and what they may do. Nothing is cached, so that a
 * role taken away is gone at the next request.
 */
class CouncilRealm extends AuthorizingRealm {
    private final StaffMembers staffMembers;
    private final Passwords passwords;

    CouncilRealm(StaffMembers staffMembers, Passwords passwords) {
        this.staffMembers = staffMembers;
        this.passwords = passwords;
        setName("council");
        setCachingEnabled(false);
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setCredentialsMatcher((shown, known) ->
                passwords.matches(new String((char[]) shown.getCredentials()), (String) known.getCredentials()));
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken shown) {
        Staff staff = staffMembers.byUsername((String) shown.getPrincipal()).orElse(null);
        if (staff == null || !staff.isActive() || staff.passwordHash() == null) {
            passwords.dummy();
            return null;
        }
        return new SimpleAuthenticationInfo(
                new Proven(staff.id(), CurrentCouncil.get().code()), staff.passwordHash(), getName());
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        SimpleAuthorizationInfo may = new SimpleAuthorizationInfo();
        Object principal = principals.getPrimaryPrincipal();
        if (principal instanceof SignedIn person) {
            may.setRoles(person.roleCodes());
            may.setObjectPermissions(parsed(person.permissions()));
        } else if (principal instanceof TokenHolder program) {
            may.setObjectPermissions(parsed(program.permissions()));
        }
        return may;
    }

    private static Set<org.apache.shiro.authz.Permission> parsed(Set<String> permissions) {
        return permissions.stream().map(WildcardPermission::new).collect(Collectors.toSet());
    }
}
