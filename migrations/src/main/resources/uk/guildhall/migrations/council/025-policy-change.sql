--liquibase formatted sql

--changeset guildhall:025-policy-change
CREATE TABLE IF NOT EXISTS policy_change (
    number INT NOT NULL,
    at DATETIME(6) NOT NULL,
    actor_id BINARY(16) NULL,
    actor_name VARCHAR(100) NULL,
    scope VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    setting VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    value VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (number)
);
