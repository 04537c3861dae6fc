--liquibase formatted sql

--changeset guildhall:058-customer-reader
CREATE TABLE IF NOT EXISTS customer_reader (
    customer_id BINARY(16) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    PRIMARY KEY (customer_id, staff_id),
    KEY customer_reader_staff (staff_id),
    CONSTRAINT customer_reader_restriction FOREIGN KEY (customer_id) REFERENCES customer_restriction (customer_id),
    CONSTRAINT customer_reader_staff_member FOREIGN KEY (staff_id) REFERENCES staff (id)
);
