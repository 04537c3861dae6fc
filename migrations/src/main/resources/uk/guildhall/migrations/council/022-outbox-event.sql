--liquibase formatted sql

--changeset guildhall:022-outbox-event
CREATE TABLE IF NOT EXISTS outbox_event (
    id BINARY(16) NOT NULL,
    at DATETIME(6) NOT NULL,
    kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BINARY(16) NULL,
    subject_reference VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    payload LONGTEXT NOT NULL,
    PRIMARY KEY (id)
);
