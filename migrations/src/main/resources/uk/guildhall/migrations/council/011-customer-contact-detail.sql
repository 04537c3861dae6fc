--liquibase formatted sql

--changeset guildhall:011-customer-contact-detail
CREATE TABLE IF NOT EXISTS customer_contact_detail (
    customer_id BINARY(16) NOT NULL,
    position INT NOT NULL,
    type VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value VARCHAR(254) NOT NULL,
    normalised VARCHAR(254) NOT NULL,
    preferred BOOLEAN NOT NULL,
    PRIMARY KEY (customer_id, position),
    CONSTRAINT customer_contact_detail_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
