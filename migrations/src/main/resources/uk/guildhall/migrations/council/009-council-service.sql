--liquibase formatted sql

--changeset guildhall:009-council-service
CREATE TABLE IF NOT EXISTS council_service (
    id BINARY(16) NOT NULL,
    code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lgsl INT NULL,
    lgil INT NULL,
    name VARCHAR(150) NOT NULL,
    name_cy VARCHAR(150) NULL,
    description VARCHAR(1000) NULL,
    description_cy VARCHAR(1000) NULL,
    keywords VARCHAR(500) NULL,
    team_id BINARY(16) NOT NULL,
    standard_days INT NULL,
    fields LONGTEXT NOT NULL,
    needs_location BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY council_service_code (code),
    CONSTRAINT council_service_team FOREIGN KEY (team_id) REFERENCES team (id)
);
