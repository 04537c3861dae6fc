--liquibase formatted sql

--changeset guildhall:030-address-range
CREATE TABLE IF NOT EXISTS address_range (
    id BINARY(16) NOT NULL,
    cidr VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label VARCHAR(100) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BINARY(16) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY address_range_cidr (cidr),
    CONSTRAINT address_range_maker FOREIGN KEY (created_by) REFERENCES staff (id)
);
