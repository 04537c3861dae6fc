--liquibase formatted sql

--changeset guildhall:047-logo-becomes-a-picture
INSERT IGNORE INTO branding_picture (kind, type, content, digest)
SELECT 'logo', 'image/svg+xml', CONVERT(logo_svg USING utf8mb4), SHA2(logo_svg, 256) FROM branding WHERE logo_svg IS NOT NULL;
