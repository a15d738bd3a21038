CREATE TABLE question (
    question   text        PRIMARY KEY,
    kind       text        NOT NULL,
    statement  text,
    topic      text,
    unit       text,
    created_at timestamptz NOT NULL,
    version    bigint      NOT NULL DEFAULT 0,
    search     tsvector    GENERATED ALWAYS AS (to_tsvector('english', coalesce(statement, ''))) STORED
);
COMMENT ON TABLE question IS 'What claims answer and facts settle.';
COMMENT ON COLUMN question.kind IS 'Follows from the first claim or fact: a number with a value, a category with an answer, else boolean.';
CREATE INDEX question_by_topic ON question (topic) WHERE topic IS NOT NULL;
CREATE INDEX question_search ON question USING gin (search);
