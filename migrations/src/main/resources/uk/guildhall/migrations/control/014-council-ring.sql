--liquibase formatted sql

--changeset guildhall:014-council-ring
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'council' AND column_name = 'ring'
ALTER TABLE council ADD COLUMN ring VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NORMAL';
