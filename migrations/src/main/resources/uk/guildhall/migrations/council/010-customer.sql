--liquibase formatted sql

--changeset guildhall:010-customer
CREATE TABLE IF NOT EXISTS customer (
    id BINARY(16) NOT NULL,
    reference VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(35) NULL,
    given_name VARCHAR(100) NULL,
    family_name VARCHAR(100) NULL,
    organisation_name VARCHAR(200) NULL,
    date_of_birth DATE NULL,
    language VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    uprn VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    line1 VARCHAR(120) NULL,
    line2 VARCHAR(120) NULL,
    town VARCHAR(80) NULL,
    postcode VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY customer_reference (reference)
);
