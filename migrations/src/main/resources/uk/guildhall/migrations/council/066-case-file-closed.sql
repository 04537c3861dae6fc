--liquibase formatted sql

--changeset guildhall:066-case-file-closed
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'case_file' AND index_name = 'case_file_closed'
ALTER TABLE case_file ADD KEY case_file_closed (closed_at, id, service_id);
