--liquibase formatted sql

--changeset guildhall:040-staff-role-by-role
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'staff_role' AND index_name = 'staff_role_role'
ALTER TABLE staff_role
    ADD KEY staff_role_role (role, staff_id);
