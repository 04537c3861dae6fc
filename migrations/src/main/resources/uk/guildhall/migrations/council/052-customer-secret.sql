--liquibase formatted sql

--changeset guildhall:052-customer-secret
CREATE TABLE IF NOT EXISTS customer_secret (
    id BINARY(16) NOT NULL,
    customer_id BINARY(16) NOT NULL,
    field VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed VARBINARY(8192) NOT NULL,
    blind BINARY(32) NULL,
    updated_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY customer_secret_one (customer_id, field),
    KEY customer_secret_blind (blind, field),
    CONSTRAINT customer_secret_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
