--liquibase formatted sql

--changeset guildhall:081-past-count
-- What is left of records that were removed: how many there were, of what, by month.
CREATE TABLE IF NOT EXISTS past_count (
    id VARCHAR(90) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    month VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noun VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    service VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    counted BIGINT NOT NULL,
    PRIMARY KEY (id)
);
