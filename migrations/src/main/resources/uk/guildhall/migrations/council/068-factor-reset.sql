--liquibase formatted sql

--changeset guildhall:068-factor-reset
CREATE TABLE IF NOT EXISTS factor_reset (
    id BINARY(16) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    requested_by BINARY(16) NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    decided_by BINARY(16) NULL,
    decided_at DATETIME(6) NULL,
    decision VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    KEY factor_reset_staff (staff_id, decided_at),
    CONSTRAINT factor_reset_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
    CONSTRAINT factor_reset_requester FOREIGN KEY (requested_by) REFERENCES staff (id),
    CONSTRAINT factor_reset_decider FOREIGN KEY (decided_by) REFERENCES staff (id)
);
