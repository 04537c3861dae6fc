--liquibase formatted sql

--changeset guildhall:012-customer-external-id
CREATE TABLE IF NOT EXISTS customer_external_id (
    customer_id BINARY(16) NOT NULL,
    `system` VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    external_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (customer_id, `system`),
    UNIQUE KEY customer_external_id_once (`system`, external_id),
    CONSTRAINT customer_external_id_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
