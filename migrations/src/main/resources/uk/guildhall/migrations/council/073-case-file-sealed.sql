--liquibase formatted sql

--changeset guildhall:073-case-file-sealed
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'case_file' AND column_name = 'marked_sensitive'
ALTER TABLE case_file
    ADD COLUMN marked_sensitive BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN sealed_summary BLOB NULL,
    ADD COLUMN sealed_details LONGBLOB NULL,
    ADD COLUMN sealed_uprn VARBINARY(64) NULL,
    ADD COLUMN sealed_latitude VARBINARY(64) NULL,
    ADD COLUMN sealed_longitude VARBINARY(64) NULL,
    ADD COLUMN sealed_location_description VARBINARY(2040) NULL,
    ADD COLUMN sealed_closing_reason VARBINARY(840) NULL;
