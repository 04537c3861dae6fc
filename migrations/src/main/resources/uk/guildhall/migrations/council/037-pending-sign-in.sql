--liquibase formatted sql

--changeset guildhall:037-pending-sign-in
CREATE TABLE IF NOT EXISTS pending_sign_in (
    id BINARY(16) NOT NULL,
    token_digest BINARY(32) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    host VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proven VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    source_ip VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
    return_to VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY pending_sign_in_token (token_digest),
    KEY pending_sign_in_staff (staff_id),
    CONSTRAINT pending_sign_in_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
