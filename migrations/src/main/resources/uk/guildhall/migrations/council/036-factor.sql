--liquibase formatted sql

--changeset guildhall:036-factor
CREATE TABLE IF NOT EXISTS factor (
    id BINARY(16) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name VARCHAR(60) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    confirmed_at DATETIME(6) NULL,
    last_used_at DATETIME(6) NULL,
    secret VARBINARY(200) NULL,
    last_step BIGINT NULL,
    credential_id VARBINARY(1023) NULL,
    public_key VARBINARY(1024) NULL,
    sign_count BIGINT NULL,
    host VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY factor_credential (credential_id),
    KEY factor_staff (staff_id),
    CONSTRAINT factor_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
