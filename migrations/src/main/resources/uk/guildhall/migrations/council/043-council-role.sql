--liquibase formatted sql

--changeset guildhall:043-council-role
CREATE TABLE IF NOT EXISTS council_role (
    id BINARY(16) NOT NULL,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(60) NOT NULL,
    name_cy VARCHAR(60) NULL,
    permissions VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY council_role_code (code)
);
