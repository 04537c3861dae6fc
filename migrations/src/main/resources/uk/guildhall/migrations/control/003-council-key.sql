--liquibase formatted sql

--changeset guildhall:003-council-key
CREATE TABLE IF NOT EXISTS council_key (
    council_code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    purpose VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version INT NOT NULL,
    keyset VARBINARY(2048) NOT NULL,
    PRIMARY KEY (council_code, purpose, version),
    CONSTRAINT council_key_council FOREIGN KEY (council_code) REFERENCES council (code)
);
