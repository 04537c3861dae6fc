--liquibase formatted sql

--changeset guildhall:047-branding-picture
CREATE TABLE IF NOT EXISTS branding_picture (
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content MEDIUMBLOB NOT NULL,
    digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (kind)
);

--changeset guildhall:047-logo-becomes-a-picture
INSERT IGNORE INTO branding_picture (kind, type, content, digest)
SELECT 'logo', 'image/svg+xml', CONVERT(logo_svg USING utf8mb4), SHA2(logo_svg, 256) FROM branding WHERE logo_svg IS NOT NULL;
UPDATE branding SET logo_digest = (SELECT digest FROM branding_picture WHERE kind = 'logo') WHERE logo_digest IS NULL;
