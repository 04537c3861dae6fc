--liquibase formatted sql

--changeset guildhall:002-council-host
CREATE TABLE IF NOT EXISTS council_host (
    host VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (host),
    CONSTRAINT council_host_council FOREIGN KEY (council_code) REFERENCES council (code)
);
