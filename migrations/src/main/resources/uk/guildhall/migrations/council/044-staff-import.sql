--liquibase formatted sql

--changeset guildhall:044-staff-import
CREATE TABLE IF NOT EXISTS staff_import (
    id BINARY(16) NOT NULL,
    started_by BINARY(16) NOT NULL,
    source_ip VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    update_known BOOLEAN NOT NULL DEFAULT FALSE,
    invite BOOLEAN NOT NULL DEFAULT FALSE,
    origin VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL,
    rows_in_all INT NOT NULL,
    rows_done INT NOT NULL DEFAULT 0,
    busy_until DATETIME(6) NULL,
    finished_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY staff_import_state (state, busy_until)
);
