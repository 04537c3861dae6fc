package uk.guildhall.admin.platform;

import uk.guildhall.web.kit.Errors;
import uk.guildhall.web.kit.Shell;

/**
 * Asks once more before something is lost or given away, template {@code operator/confirmed-act.jte}. Posts {@code confirm}
 * (the council's code), {@code moment}, {@code once} and {@code _csrf} to itself.
 *
 * @param act {@code restoration}, {@code export} or {@code departure}: the last step of its address, and its words
 * @param moment the backup to which a council is brought back; null for other acts
 */
public record ConfirmedActPage(
        Shell shell, String act, String code, String name, String moment, String confirm, String once, Errors errors) {

    /** What of the form can be wrong: a conflict is told beside the code that was typed. */
    static String field(String pointer) {
        return pointer.equals("/moment") ? "confirm" : pointer.substring(1);
    }
}
