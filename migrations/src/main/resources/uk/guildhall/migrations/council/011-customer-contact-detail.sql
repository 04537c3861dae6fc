--liquibase formatted sql

--changeset guildhall:011-customer-contact-detail
CREATE TABLE IF NOT EXISTS customer_contact_detail (
    id BINARY(16) NOT NULL,
    customer_id BINARY(16) NOT NULL,
    type VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value VARCHAR(254) NOT NULL,
    normalised VARCHAR(254) NOT NULL,
    preferred BOOLEAN NOT NULL,
    position INT NOT NULL,
    PRIMARY KEY (id),
    KEY customer_contact_detail_customer (customer_id),
    CONSTRAINT customer_contact_detail_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
