--liquibase formatted sql

--changeset guildhall:075-kept-form
CREATE TABLE IF NOT EXISTS kept_form (
    id BINARY(16) NOT NULL,
    session_id BINARY(16) NOT NULL,
    kept_at DATETIME(6) NOT NULL,
    place VARCHAR(1000) NOT NULL,
    page VARCHAR(1000) NOT NULL,
    type VARCHAR(200) NOT NULL,
    body MEDIUMBLOB NOT NULL,
    PRIMARY KEY (id),
    KEY kept_form_session (session_id, kept_at),
    KEY kept_form_age (kept_at)
);
