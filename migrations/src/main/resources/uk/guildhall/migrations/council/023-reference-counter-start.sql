--liquibase formatted sql

--changeset guildhall:023-reference-counter-start
INSERT IGNORE INTO reference_counter (kind, next_value)
VALUES ('customer', 1), ('contact', 1), ('case', 1);
