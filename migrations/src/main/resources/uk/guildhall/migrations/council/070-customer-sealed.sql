--liquibase formatted sql

--changeset guildhall:070-customer-sealed
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'sealed_date_of_birth'
ALTER TABLE customer
    ADD COLUMN sealed_date_of_birth VARBINARY(64) NULL,
    ADD COLUMN sealed_uprn VARBINARY(64) NULL,
    ADD COLUMN sealed_line1 VARBINARY(520) NULL,
    ADD COLUMN sealed_line2 VARBINARY(520) NULL,
    ADD COLUMN sealed_town VARBINARY(360) NULL,
    ADD COLUMN sealed_postcode VARBINARY(64) NULL;
