--liquibase formatted sql

--changeset guildhall:064-erasure
CREATE TABLE IF NOT EXISTS erasure (
    customer_id BINARY(16) NOT NULL,
    at DATETIME(6) NOT NULL,
    PRIMARY KEY (customer_id)
);
