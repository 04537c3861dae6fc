--liquibase formatted sql

--changeset guildhall:015-search-word
CREATE TABLE IF NOT EXISTS search_word (
    word VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (word)
);
