--liquibase formatted sql

--changeset guildhall:006-branding
CREATE TABLE IF NOT EXISTS branding (
    id TINYINT NOT NULL,
    brand_colour CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    accent_colour CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    logo_svg MEDIUMTEXT NULL,
    strapline VARCHAR(200) NULL,
    strapline_cy VARCHAR(200) NULL,
    phone VARCHAR(40) NULL,
    phone_minicom VARCHAR(40) NULL,
    email VARCHAR(254) NULL,
    address VARCHAR(300) NULL,
    opening_hours VARCHAR(300) NULL,
    opening_hours_cy VARCHAR(300) NULL,
    website VARCHAR(200) NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    CONSTRAINT branding_is_one CHECK (id = 1)
);
