package uk.guildhall.web.desk;

import java.time.LocalDate;

/** A case in a list: status is OPEN, IN_PROGRESS, WAITING or CLOSED; customer, owner and due may be null. */
public record CaseRow(
        String reference,
        String service,
        String customerName,
        String status,
        String team,
        String owner,
        LocalDate due,
        boolean overdue) {}
