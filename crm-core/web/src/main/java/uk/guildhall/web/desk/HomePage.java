package uk.guildhall.web.desk;

import java.time.Instant;
import java.util.List;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /desk}, template {@code desk/home.jte}: the search box, this adviser's contacts of today and the cases that
 * wait for them.
 */
public record HomePage(Shell shell, List<RecentContact> recent, List<CaseRow> due) {

    /** A contact that this adviser took today; customer reference and name are null where no name was given. */
    public record RecentContact(
            String reference,
            Instant at,
            String channel,
            String customerReference,
            String customerName,
            List<String> services,
            List<String> caseReferences) {}
}
