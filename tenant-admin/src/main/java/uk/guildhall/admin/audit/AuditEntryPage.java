package uk.guildhall.admin.audit;

import java.util.Map;
import uk.guildhall.web.kit.Shell;

/**
 * {@code /admin/audit/entry?id=}, template {@code admin/audit-entry.jte}: all that an entry says.
 *
 * @param recordKind customer, contact, case or another; null where it is about no record
 * @param detail codes by their names
 * @param fields changed fields with their commitments
 * @param number its place in the chain; null in the first second
 */
public record AuditEntryPage(
        Shell shell,
        AuditRow entry,
        String recordKind,
        String recordId,
        Map<String, String> detail,
        Map<String, String> fields,
        Long number) {}
