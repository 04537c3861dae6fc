--liquibase formatted sql

--changeset guildhall:017-backup-plan
CREATE TABLE IF NOT EXISTS backup_plan (
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hour_of_day INT NOT NULL,
    backups_kept INT NOT NULL,
    set_at DATETIME(6) NOT NULL,
    PRIMARY KEY (council_code)
);
