--liquibase formatted sql

--changeset guildhall:006-council-cell
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'council' AND column_name = 'cell'
ALTER TABLE council ADD COLUMN cell VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'main';
