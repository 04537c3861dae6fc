--liquibase formatted sql

--changeset guildhall:005-platform-job
CREATE TABLE IF NOT EXISTS platform_job (
    id BINARY(16) NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    arguments MEDIUMTEXT NOT NULL,
    idempotency_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    requested_by VARCHAR(100) NOT NULL,
    requested_by_id BINARY(16) NULL,
    requested_at DATETIME(6) NOT NULL,
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    step VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    steps TEXT NULL,
    message TEXT NULL,
    started_at DATETIME(6) NULL,
    finished_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY platform_job_idempotency (idempotency_key),
    KEY platform_job_council (council_code, id),
    KEY platform_job_state (state, id)
);
