--liquibase formatted sql

--changeset guildhall:039-staff-working-style
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'staff' AND column_name = 'working_style'
ALTER TABLE staff
    ADD COLUMN working_style VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'FIXED',
    ADD KEY staff_name (display_name, id),
    ADD KEY staff_created (created_at, id);
