--liquibase formatted sql

--changeset guildhall:067-recovery-code
CREATE TABLE IF NOT EXISTS recovery_code (
    id BINARY(16) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    digest BINARY(32) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY recovery_code_staff (staff_id, digest),
    CONSTRAINT recovery_code_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
