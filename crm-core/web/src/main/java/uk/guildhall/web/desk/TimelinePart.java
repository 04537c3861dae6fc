package uk.guildhall.web.desk;

import uk.guildhall.web.kit.Shell;

/** Template {@code desk/timeline.jte}: a stretch of a timeline, alone or within the customer's page. */
public record TimelinePart(Shell shell, Timeline timeline) {}
