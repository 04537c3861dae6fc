--liquibase formatted sql

--changeset guildhall:020-case-event
CREATE TABLE IF NOT EXISTS case_event (
    id BINARY(16) NOT NULL,
    case_id BINARY(16) NOT NULL,
    at DATETIME(6) NOT NULL,
    actor_id BINARY(16) NULL,
    actor_name VARCHAR(100) NULL,
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text VARCHAR(4000) NULL,
    PRIMARY KEY (id),
    KEY case_event_case (case_id, at, id),
    CONSTRAINT case_event_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
