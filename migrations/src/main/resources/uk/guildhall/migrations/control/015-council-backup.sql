--liquibase formatted sql

--changeset guildhall:015-council-backup
CREATE TABLE IF NOT EXISTS council_backup (
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    moment VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    schema_version VARCHAR(100) NULL,
    rows_kept BIGINT NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    PRIMARY KEY (council_code, moment)
);
