--liquibase formatted sql

--changeset guildhall:017-contact
CREATE TABLE IF NOT EXISTS contact (
    id BINARY(16) NOT NULL,
    reference VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id BINARY(16) NULL,
    channel VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    direction VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    summary VARCHAR(4000) NULL,
    adviser_id BINARY(16) NULL,
    avoidable VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    form_key BINARY(16) NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY contact_reference (reference),
    UNIQUE KEY contact_form_key (form_key),
    KEY contact_customer (customer_id, started_at, id),
    KEY contact_started (started_at, id),
    KEY contact_adviser (adviser_id, started_at),
    CONSTRAINT contact_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT contact_adviser FOREIGN KEY (adviser_id) REFERENCES staff (id)
);
