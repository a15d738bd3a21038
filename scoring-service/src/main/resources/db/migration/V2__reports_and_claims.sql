CREATE TABLE report (
    report_id        uuid        PRIMARY KEY,
    version          bigint      NOT NULL,
    deleted          boolean     NOT NULL,
    outlet           text        NOT NULL,
    title            text,
    url              text,
    published_at     timestamptz NOT NULL,
    first_seen_at    timestamptz NOT NULL,
    story_id         uuid        NOT NULL,
    root_report_id   uuid        NOT NULL,
    origin_report_id uuid,
    origin           text        NOT NULL,
    credit           text,
    recorded_at      timestamptz NOT NULL
);
COMMENT ON TABLE report IS 'What ingest has said of reports. Only a higher version replaces a row.';
COMMENT ON COLUMN report.origin IS 'The independent origin that it counts as, unique across stories.';

CREATE TABLE claim (
    claim_id           uuid        PRIMARY KEY,
    report_id          uuid        NOT NULL,
    source             text        NOT NULL,
    holder_name        text        NOT NULL,
    holder_kind        text        NOT NULL,
    statement          text        NOT NULL,
    stance             text        NOT NULL,
    modality           text        NOT NULL,
    quote              text        NOT NULL,
    quantities         jsonb       NOT NULL,
    event_from         timestamptz,
    event_to           timestamptz,
    question           text,
    answer             text,
    value              numeric,
    unit               text,
    credit             text,
    published_at       timestamptz NOT NULL,
    first_seen_at      timestamptz NOT NULL,
    withdrawn_at       timestamptz,
    shared_with_origin boolean     NOT NULL,
    recorded_at        timestamptz NOT NULL,
    search             tsvector    NOT NULL,
    any_word           tsquery
);
COMMENT ON TABLE claim IS 'Checkable statements of reports, each with the source that vouches for it.';
COMMENT ON COLUMN claim.question IS 'The key that the submission named. Free text stays unkeyed and is matched by what it says.';
COMMENT ON COLUMN claim.first_seen_at IS 'When ingest first saw the revision that makes it; a backdated revision earns nothing.';
COMMENT ON COLUMN claim.withdrawn_at IS 'When a later revision of the report ceased to make it.';
COMMENT ON COLUMN claim.any_word IS 'A query for facts that share a word with it.';
CREATE INDEX report_by_url ON report (url) WHERE url IS NOT NULL;
CREATE INDEX claim_by_report ON claim (report_id);
CREATE INDEX claim_by_source ON claim (source);
CREATE INDEX claim_by_question ON claim (question) WHERE question IS NOT NULL;
CREATE INDEX claim_search ON claim USING gin (search) WHERE question IS NULL;
