--liquibase formatted sql

--changeset guildhall:041-mail
CREATE TABLE IF NOT EXISTS mail (
    id BINARY(16) NOT NULL,
    kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about_id BINARY(16) NULL,
    recipient VARCHAR(254) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    body LONGBLOB NULL,
    state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    next_attempt_at DATETIME(6) NOT NULL,
    useless_after DATETIME(6) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    sent_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY mail_due (state, next_attempt_at),
    KEY mail_about (about_id)
);
