--liquibase formatted sql

--changeset guildhall:016-search-variant
CREATE TABLE IF NOT EXISTS search_variant (
    variant VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    word VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (variant, word)
);
