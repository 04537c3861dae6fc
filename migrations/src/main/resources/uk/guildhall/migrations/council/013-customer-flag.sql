--liquibase formatted sql

--changeset guildhall:013-customer-flag
CREATE TABLE IF NOT EXISTS customer_flag (
    customer_id BINARY(16) NOT NULL,
    flag VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (customer_id, flag),
    CONSTRAINT customer_flag_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
