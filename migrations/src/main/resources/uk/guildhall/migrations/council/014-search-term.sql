--liquibase formatted sql

--changeset guildhall:014-search-term
CREATE TABLE IF NOT EXISTS search_term (
    term VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    customer_id BINARY(16) NOT NULL,
    PRIMARY KEY (term, customer_id),
    KEY search_term_customer (customer_id)
);
