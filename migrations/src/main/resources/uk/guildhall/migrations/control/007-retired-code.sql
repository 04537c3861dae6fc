--liquibase formatted sql

--changeset guildhall:007-retired-code
CREATE TABLE IF NOT EXISTS retired_code (
    kind VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    retired_at DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, name)
);
