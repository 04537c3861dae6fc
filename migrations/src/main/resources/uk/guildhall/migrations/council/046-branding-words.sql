--liquibase formatted sql

--changeset guildhall:046-branding-words
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'branding' AND column_name = 'display_name'
ALTER TABLE branding
    ADD COLUMN display_name VARCHAR(200) NULL,
    ADD COLUMN display_name_cy VARCHAR(200) NULL,
    ADD COLUMN sender_name VARCHAR(100) NULL,
    ADD COLUMN sender_address VARCHAR(254) NULL,
    ADD COLUMN signature VARCHAR(1000) NULL,
    ADD COLUMN signature_cy VARCHAR(1000) NULL,
    ADD COLUMN logo_digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN favicon_digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN changed_at DATETIME(6) NULL;

--changeset guildhall:046-branding-link
CREATE TABLE IF NOT EXISTS branding_link (
    place TINYINT NOT NULL,
    label VARCHAR(60) NOT NULL,
    label_cy VARCHAR(60) NULL,
    url VARCHAR(300) NOT NULL,
    PRIMARY KEY (place),
    CONSTRAINT branding_link_place CHECK (place BETWEEN 0 AND 7)
);
