--liquibase formatted sql

--changeset guildhall:022-reference-counter
CREATE TABLE IF NOT EXISTS reference_counter (
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_value BIGINT NOT NULL,
    PRIMARY KEY (kind)
);
