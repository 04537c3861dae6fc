--liquibase formatted sql

--changeset guildhall:032-staff-password-outgrown
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'staff' AND column_name = 'password_outgrown'
ALTER TABLE staff ADD COLUMN password_outgrown BOOLEAN NOT NULL DEFAULT FALSE;
