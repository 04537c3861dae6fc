package uk.guildhall.web.desk;

import java.util.List;
import uk.guildhall.crm.privacy.Reveal;
import uk.guildhall.web.kit.Shell;

/** {@code /desk/reveals}, template {@code desk/reveals.jte}: what was shown of what is masked, the latest first. */
public record RevealsPage(Shell shell, List<Reveal> reveals, String older) {}
