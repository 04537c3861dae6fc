--liquibase formatted sql

--changeset guildhall:016-support-request
CREATE TABLE IF NOT EXISTS support_request (
    id BINARY(16) NOT NULL,
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operator_id BINARY(16) NOT NULL,
    operator_name VARCHAR(100) NOT NULL,
    operator_email VARCHAR(254) NULL,
    reason VARCHAR(500) NOT NULL,
    hours INT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY support_request_council (council_code, id),
    KEY support_request_asked (asked_at)
);
