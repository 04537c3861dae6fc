--liquibase formatted sql

--changeset guildhall:046-branding-link
CREATE TABLE IF NOT EXISTS branding_link (
    place TINYINT NOT NULL,
    label VARCHAR(60) NOT NULL,
    label_cy VARCHAR(60) NULL,
    url VARCHAR(300) NOT NULL,
    PRIMARY KEY (place),
    CONSTRAINT branding_link_place CHECK (place BETWEEN 0 AND 7)
);
