--liquibase formatted sql

--changeset guildhall:053-reveal
CREATE TABLE IF NOT EXISTS reveal (
    id BINARY(16) NOT NULL,
    session_id BINARY(16) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    staff_name VARCHAR(100) NOT NULL,
    customer_id BINARY(16) NOT NULL,
    customer_reference VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fields VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason VARCHAR(500) NOT NULL,
    at DATETIME(6) NOT NULL,
    until DATETIME(6) NOT NULL,
    told BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    KEY reveal_shown (session_id, customer_id, until),
    KEY reveal_told (told, at, id),
    KEY reveal_customer (customer_id, at)
);
