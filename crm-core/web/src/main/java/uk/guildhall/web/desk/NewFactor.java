package uk.guildhall.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.guildhall.crm.access.Enrolment;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.access.factor.Passkeys;
import uk.guildhall.crm.access.factor.Site;
import uk.guildhall.crm.access.factor.Totp;
import uk.guildhall.web.kit.QrPicture;

/**
 * What somebody may get as a second factor: templates {@code desk/new-passkey.jte} and {@code desk/new-app.jte}.
 *
 * @param csrf for the forms
 * @param passkey what the browser is to make
 * @param app null where an app would be of no use to them
 */
public record NewFactor(String csrf, Passkeys.Question passkey, App app) {

    static NewFactor of(Enrolment enrolment, Staff staff, Site site, String council, String csrf) {
        App app = enrolment.takesApps(staff) ? App.of(enrolment.offerApp(staff), council, staff.username()) : null;
        return new NewFactor(csrf, enrolment.offerPasskey(staff, site), app);
    }

    /** An authenticator app's secret, to be scanned or typed. */
    public record App(String secret, QrPicture picture) {

        public static App of(Totp totp, String council, String username) {
            String address = "otpauth://totp/" + encoded(council) + ":" + encoded(username) + "?secret=" + totp.text()
                    + "&issuer=" + encoded(council);
            return new App(totp.text(), QrPicture.of(address));
        }

        /** In fours, as it is read. */
        public String inFours() {
            return secret.replaceAll("(.{4})(?=.)", "$1 ");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
