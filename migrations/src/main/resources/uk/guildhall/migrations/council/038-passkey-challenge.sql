--liquibase formatted sql

--changeset guildhall:038-passkey-challenge
CREATE TABLE IF NOT EXISTS passkey_challenge (
    id BINARY(16) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    purpose VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    host VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request LONGTEXT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY passkey_challenge_staff (staff_id),
    CONSTRAINT passkey_challenge_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
