package uk.guildhall.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.guildhall.crm.access.Staff;
import uk.guildhall.crm.people.PeopleList;
import uk.guildhall.crm.team.Team;

/**
 * A member of staff.
 *
 * @param roles codes
 * @param teams codes
 * @param status active or disabled
 * @param hasPassword false for somebody who was invited and has not come yet
 * @param lastUsedAt null where they never used Guildhall
 */
public record StaffResponse(
        UUID id,
        String username,
        String name,
        String email,
        List<String> roles,
        List<String> teams,
        String workingStyle,
        String language,
        String status,
        boolean hasPassword,
        Instant createdAt,
        Instant lastUsedAt) {

    static StaffResponse of(PeopleList.Row row) {
        Staff staff = row.staff();
        return new StaffResponse(
                staff.id(),
                staff.username(),
                staff.displayName(),
                staff.email(),
                staff.roleCodes().stream().sorted().toList(),
                row.teams().stream().map(Team::code).toList(),
                staff.workingStyle().name().toLowerCase(Locale.ROOT),
                staff.language(),
                staff.status().name().toLowerCase(Locale.ROOT),
                staff.hasPassword(),
                staff.createdAt(),
                row.lastUse());
    }
}
