package uk.guildhall.admin.operator;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import uk.guildhall.crm.branding.Picture;
import uk.guildhall.crm.branding.PictureKind;
import uk.guildhall.crm.tenancy.Ids;
import uk.guildhall.crm.tenancy.Json;

/** What a council's schema holds on its first day. What is there already, perhaps changed since, is left alone. */
final class FirstContents {

    private final Connection connection;

    /** @param connection has the council's schema chosen */
    FirstContents(Connection connection) {
        this.connection = connection;
    }

    void enter(NewBranding branding) throws SQLException {
        Picture logo = branding.logoSvg() == null
                ? null
                : Picture.of(PictureKind.LOGO, branding.logoSvg().getBytes(StandardCharsets.UTF_8));
        if (logo != null) {
            enter(logo);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT IGNORE INTO branding (id, brand_colour, accent_colour, logo_digest, strapline, strapline_cy, phone,"
                        + " phone_minicom, email, address, opening_hours, opening_hours_cy, website, version)"
                        + " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            set(
                    insert,
                    branding.brandColour(),
                    branding.accentColour(),
                    logo == null ? null : logo.digest(),
                    branding.strapline(),
                    branding.straplineCy(),
                    branding.phone(),
                    branding.phoneMinicom(),
                    branding.email(),
                    branding.address(),
                    branding.openingHours(),
                    branding.openingHoursCy(),
                    branding.website());
            insert.executeUpdate();
        }
    }

    private void enter(Picture logo) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT IGNORE INTO branding_picture (kind, type, content, digest)"
                        + " SELECT ?, ?, ?, ? FROM DUAL WHERE NOT EXISTS (SELECT id FROM branding)")) {
            set(insert, PictureKind.LOGO.code(), logo.type(), logo.content(), logo.digest());
            insert.executeUpdate();
        }
    }

    void enter(CouncilTemplate template) throws SQLException {
        try (PreparedStatement team = connection.prepareStatement(
                        "INSERT IGNORE INTO team (id, code, name, name_cy) VALUES (?, ?, ?, ?)");
                PreparedStatement service = connection.prepareStatement(
                        "INSERT IGNORE INTO council_service (id, code, lgsl, lgil, name, name_cy, description,"
                                + " description_cy, keywords, standard_days, fields, needs_location, team_id, active, version)"
                                + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, id, TRUE, 0 FROM team WHERE code = ?")) {
            for (CouncilTemplate.NewTeam one : template.teams()) {
                set(team, Ids.bytes(Ids.next()), one.code(), one.name(), one.nameCy());
                team.addBatch();
            }
            team.executeBatch();
            for (CouncilTemplate.NewService one : template.services()) {
                set(
                        service,
                        Ids.bytes(Ids.next()),
                        one.code(),
                        one.lgsl(),
                        one.lgil(),
                        one.name(),
                        one.nameCy(),
                        one.description(),
                        one.descriptionCy(),
                        one.keywords(),
                        one.standardDays(),
                        Json.write(one.fields()),
                        one.needsLocation(),
                        one.team());
                service.addBatch();
            }
            service.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
