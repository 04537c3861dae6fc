--liquibase formatted sql

--changeset guildhall:045-staff-import-row
CREATE TABLE IF NOT EXISTS staff_import_row (
    import_id BINARY(16) NOT NULL,
    line INT NOT NULL,
    person LONGTEXT NOT NULL,
    problems LONGTEXT NULL,
    plan VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (import_id, line),
    KEY staff_import_row_outcome (import_id, outcome, line),
    CONSTRAINT staff_import_row_import FOREIGN KEY (import_id) REFERENCES staff_import (id)
);
