package uk.guildhall.web.api;

import java.util.Map;
import java.util.UUID;

/** The words by which programs know what cases point at: services and teams by code, staff by username. */
record CaseCodes(Map<UUID, String> services, Map<UUID, String> teams, Map<UUID, String> usernames) {

    String service(UUID id) {
        return services.get(id);
    }

    String team(UUID id) {
        return teams.get(id);
    }

    String username(UUID id) {
        return usernames.get(id);
    }
}
