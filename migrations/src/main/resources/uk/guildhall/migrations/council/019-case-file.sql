--liquibase formatted sql

--changeset guildhall:019-case-file
CREATE TABLE IF NOT EXISTS case_file (
    id BINARY(16) NOT NULL,
    reference VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id BINARY(16) NULL,
    service_id BINARY(16) NOT NULL,
    summary VARCHAR(4000) NULL,
    details LONGTEXT NULL,
    uprn VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    latitude DECIMAL(9,6) NULL,
    longitude DECIMAL(9,6) NULL,
    location_description VARCHAR(500) NULL,
    status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    team_id BINARY(16) NOT NULL,
    owner_id BINARY(16) NULL,
    opened_at DATETIME(6) NOT NULL,
    due_at DATETIME(6) NULL,
    closed_at DATETIME(6) NULL,
    closing_reason VARCHAR(200) NULL,
    raised_from BINARY(16) NULL,
    updated_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY case_file_reference (reference),
    KEY case_file_customer (customer_id, opened_at, id),
    KEY case_file_team (team_id, status, due_at, id),
    KEY case_file_owner (owner_id, status, due_at, id),
    KEY case_file_due (status, due_at, id),
    CONSTRAINT case_file_service FOREIGN KEY (service_id) REFERENCES council_service (id)
);
