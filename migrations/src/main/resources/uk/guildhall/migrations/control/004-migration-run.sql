--liquibase formatted sql

--changeset guildhall:004-migration-run
CREATE TABLE IF NOT EXISTS migration_run (
    id BIGINT NOT NULL AUTO_INCREMENT,
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NULL,
    started_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL,
    status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    detail TEXT NULL,
    PRIMARY KEY (id),
    KEY migration_run_council (council_code, id)
);
