package uk.guildhall.admin.operator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import uk.guildhall.crm.access.Passwords;
import uk.guildhall.crm.access.Role;
import uk.guildhall.crm.tenancy.Ids;

/** Enters people into a council's staff from outside, before anybody can sign in there to do it. */
public final class StaffBook {

    private final Connection connection;
    private final Passwords passwords = new Passwords();

    /** @param connection has the council's schema chosen */
    public StaffBook(Connection connection) {
        this.connection = connection;
    }

    /** Enters them; somebody who is there already keeps their password, and only lacking roles and teams are added. */
    public UUID enter(NewStaff person) throws SQLException {
        UUID id = find(person.username());
        if (id == null) {
            id = Ids.next();
            insert(id, person);
        }
        for (Role role : person.roles()) {
            add("INSERT IGNORE INTO staff_role (staff_id, role) VALUES (?, ?)", id, role.code());
        }
        for (String team : person.teams()) {
            add("INSERT IGNORE INTO staff_team (staff_id, team_id) SELECT ?, id FROM team WHERE code = ?", id, team);
        }
        return id;
    }

    private UUID find(String username) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM staff WHERE username = ?")) {
            query.setString(1, username);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Ids.of(row.getBytes(1)) : null;
            }
        }
    }

    private void insert(UUID id, NewStaff person) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO staff (id, username, display_name, email, password_hash, status, language, created_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, 'ACTIVE', 'en', UTC_TIMESTAMP(6), 0)")) {
            insert.setBytes(1, Ids.bytes(id));
            insert.setString(2, person.username());
            insert.setString(3, person.displayName());
            insert.setString(4, person.email());
            insert.setString(5, person.password() == null ? null : passwords.hash(person.password()));
            insert.executeUpdate();
        }
    }

    private void add(String sql, UUID id, String code) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, Ids.bytes(id));
            insert.setString(2, code);
            insert.executeUpdate();
        }
    }
}
