--liquibase formatted sql

--changeset guildhall:047-branding-picture
CREATE TABLE IF NOT EXISTS branding_picture (
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content MEDIUMBLOB NOT NULL,
    digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (kind)
);
