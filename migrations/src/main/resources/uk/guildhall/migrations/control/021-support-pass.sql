--liquibase formatted sql

--changeset guildhall:021-support-pass
CREATE TABLE IF NOT EXISTS support_pass (
    digest BINARY(32) NOT NULL,
    request_id BINARY(16) NOT NULL,
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operator_id BINARY(16) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    PRIMARY KEY (digest)
);
