--liquibase formatted sql

--changeset guildhall:001-council
CREATE TABLE IF NOT EXISTS council (
    code VARCHAR(21) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    gss VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NULL,
    name VARCHAR(100) NOT NULL,
    name_cy VARCHAR(100) NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nation VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    schema_name VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    login_name VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    login_password VARBINARY(512) NOT NULL,
    schema_version VARCHAR(100) NULL,
    created_at DATETIME(6) NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (code),
    UNIQUE KEY council_schema (schema_name),
    UNIQUE KEY council_login (login_name)
);
