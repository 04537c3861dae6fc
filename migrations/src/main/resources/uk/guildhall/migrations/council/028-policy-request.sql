--liquibase formatted sql

--changeset guildhall:028-policy-request
CREATE TABLE IF NOT EXISTS policy_request (
    id BINARY(16) NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    requester_id BINARY(16) NOT NULL,
    requester_name VARCHAR(100) NOT NULL,
    scope VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    setting VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    value_before VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NULL,
    value VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason VARCHAR(1000) NOT NULL,
    wait_hours INT NOT NULL,
    officer_needed BOOLEAN NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approved_at DATETIME(6) NULL,
    officer_name VARCHAR(100) NULL,
    officer_at DATETIME(6) NULL,
    settled_at DATETIME(6) NULL,
    settled_by VARCHAR(100) NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY policy_request_state (state, requested_at)
);
