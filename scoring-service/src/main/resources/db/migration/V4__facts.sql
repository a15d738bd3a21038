CREATE TABLE fact (
    fact_id  uuid    PRIMARY KEY,
    question text    NOT NULL,
    revision integer NOT NULL,
    status   text    NOT NULL,
    search   tsvector NOT NULL
);
COMMENT ON TABLE fact IS 'Confirmed answers to questions; the newest revision says what they are.';
COMMENT ON COLUMN fact.search IS 'The words of the statement in force; new free-text claims look facts up by them.';
CREATE INDEX fact_by_question ON fact (question);
CREATE INDEX fact_search ON fact USING gin (search);

CREATE TABLE fact_revision (
    fact_id      uuid        NOT NULL,
    revision     integer     NOT NULL,
    status       text        NOT NULL,
    statement    text,
    answer       text,
    value        numeric,
    unit         text,
    tolerance    numeric,
    holds_from   timestamptz,
    holds_until  timestamptz,
    confirmed_at timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    evidence     text[]      NOT NULL,
    PRIMARY KEY (fact_id, revision)
);
COMMENT ON TABLE fact_revision IS 'What was confirmed, corrected and retracted, in the time of the world and of recording. Rows are only added.';
