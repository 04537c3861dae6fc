--liquibase formatted sql

--changeset guildhall:010-offboarding
CREATE TABLE IF NOT EXISTS offboarding (
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(100) NOT NULL,
    gss VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NULL,
    hosts TEXT NOT NULL,
    asked_by VARCHAR(100) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    export_file VARCHAR(1000) NULL,
    export_rows BIGINT NULL,
    manifest_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    keys_destroyed TEXT NULL,
    backups_closed TEXT NULL,
    certificate MEDIUMTEXT NULL,
    finished_at DATETIME(6) NULL,
    PRIMARY KEY (council_code)
);
