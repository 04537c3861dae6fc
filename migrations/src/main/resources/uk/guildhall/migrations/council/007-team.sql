--liquibase formatted sql

--changeset guildhall:007-team
CREATE TABLE IF NOT EXISTS team (
    id BINARY(16) NOT NULL,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(100) NOT NULL,
    name_cy VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY team_code (code)
);
