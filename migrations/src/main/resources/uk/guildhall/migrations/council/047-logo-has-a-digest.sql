--liquibase formatted sql

--changeset guildhall:047-logo-has-a-digest
UPDATE branding SET logo_digest = (SELECT digest FROM branding_picture WHERE kind = 'logo') WHERE logo_digest IS NULL;
