--liquibase formatted sql

--changeset guildhall:002-staff-role
CREATE TABLE IF NOT EXISTS staff_role (
    staff_id BINARY(16) NOT NULL,
    role VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (staff_id, role),
    CONSTRAINT staff_role_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
