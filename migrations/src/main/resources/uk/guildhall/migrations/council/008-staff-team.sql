--liquibase formatted sql

--changeset guildhall:008-staff-team
CREATE TABLE IF NOT EXISTS staff_team (
    staff_id BINARY(16) NOT NULL,
    team_id BINARY(16) NOT NULL,
    PRIMARY KEY (staff_id, team_id),
    CONSTRAINT staff_team_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
    CONSTRAINT staff_team_team FOREIGN KEY (team_id) REFERENCES team (id)
);
