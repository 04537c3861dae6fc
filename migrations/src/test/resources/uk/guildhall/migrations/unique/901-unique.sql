--liquibase formatted sql

--changeset guildhall:901-unique
ALTER TABLE team ADD UNIQUE KEY team_name (name);
