--liquibase formatted sql

--changeset guildhall:902-broken
ALTER TABLE no_such_table ADD COLUMN colour VARCHAR(7) NULL;
