--liquibase formatted sql

--changeset guildhall:074-resealing
CREATE TABLE IF NOT EXISTS resealing (
    id TINYINT NOT NULL,
    target VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NOT NULL,
    part INT NOT NULL,
    last_key VARBINARY(64) NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    finished_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id)
);
