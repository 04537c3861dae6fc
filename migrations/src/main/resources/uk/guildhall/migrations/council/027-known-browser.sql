--liquibase formatted sql

--changeset guildhall:027-known-browser
CREATE TABLE IF NOT EXISTS known_browser (
    browser_digest BINARY(32) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    last_at DATETIME(6) NOT NULL,
    PRIMARY KEY (browser_digest, staff_id),
    KEY known_browser_staff (staff_id, last_at),
    CONSTRAINT known_browser_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
