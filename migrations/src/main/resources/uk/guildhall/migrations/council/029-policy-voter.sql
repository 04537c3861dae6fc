--liquibase formatted sql

--changeset guildhall:029-policy-voter
CREATE TABLE IF NOT EXISTS policy_voter (
    request_id BINARY(16) NOT NULL,
    staff_id BINARY(16) NOT NULL,
    name VARCHAR(100) NOT NULL,
    approved_at DATETIME(6) NULL,
    PRIMARY KEY (request_id, staff_id),
    CONSTRAINT policy_voter_request FOREIGN KEY (request_id) REFERENCES policy_request (id),
    CONSTRAINT policy_voter_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
);
