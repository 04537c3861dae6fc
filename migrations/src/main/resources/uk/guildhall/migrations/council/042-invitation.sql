--liquibase formatted sql

--changeset guildhall:042-invitation
CREATE TABLE IF NOT EXISTS invitation (
    id BINARY(16) NOT NULL,
    secret_digest BINARY(32) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sent_by BINARY(16) NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    withdrawn_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY invitation_secret (secret_digest),
    KEY invitation_staff (staff_id, created_at),
    CONSTRAINT invitation_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
