--liquibase formatted sql

--changeset guildhall:011-restoring
CREATE TABLE IF NOT EXISTS restoring (
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    moment VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    standing_before VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_by VARCHAR(100) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    PRIMARY KEY (council_code)
);
