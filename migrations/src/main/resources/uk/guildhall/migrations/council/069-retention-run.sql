--liquibase formatted sql

--changeset guildhall:069-retention-run
CREATE TABLE IF NOT EXISTS retention_run (
    id BINARY(16) NOT NULL,
    as_of DATETIME(6) NOT NULL,
    started_by BINARY(16) NULL,
    starter_name VARCHAR(100) NOT NULL,
    scheduled_for VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NULL,
    months LONGTEXT NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    phase VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cursor_at DATETIME(6) NULL,
    cursor_id BINARY(16) NULL,
    tally LONGTEXT NOT NULL,
    busy_until DATETIME(6) NULL,
    counted_at DATETIME(6) NULL,
    confirmer_name VARCHAR(100) NULL,
    confirmed_at DATETIME(6) NULL,
    finished_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY retention_run_scheduled (scheduled_for),
    KEY retention_run_state (state, busy_until)
);
