--liquibase formatted sql

--changeset guildhall:057-customer-restriction
CREATE TABLE IF NOT EXISTS customer_restriction (
    customer_id BINARY(16) NOT NULL,
    cause VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    restricted_at DATETIME(6) NOT NULL,
    restricted_by BINARY(16) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (customer_id),
    CONSTRAINT customer_restriction_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
