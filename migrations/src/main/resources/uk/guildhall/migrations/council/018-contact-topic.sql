--liquibase formatted sql

--changeset guildhall:018-contact-topic
CREATE TABLE IF NOT EXISTS contact_topic (
    id BINARY(16) NOT NULL,
    contact_id BINARY(16) NOT NULL,
    position INT NOT NULL,
    service_id BINARY(16) NOT NULL,
    question VARCHAR(500) NULL,
    outcome VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_id BINARY(16) NULL,
    PRIMARY KEY (id),
    KEY contact_topic_contact (contact_id, position),
    KEY contact_topic_case (case_id),
    CONSTRAINT contact_topic_contact FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT contact_topic_service FOREIGN KEY (service_id) REFERENCES council_service (id)
);
