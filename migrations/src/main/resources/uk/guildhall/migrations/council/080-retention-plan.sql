--liquibase formatted sql

--changeset guildhall:080-retention-plan
CREATE TABLE IF NOT EXISTS retention_plan (
    id INT NOT NULL,
    monthly BOOLEAN NOT NULL,
    changed_by VARCHAR(100) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
