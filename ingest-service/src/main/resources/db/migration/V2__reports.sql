CREATE TABLE content (
    content_id uuid        PRIMARY KEY,
    normalised text,
    words      integer     NOT NULL,
    seen_at    timestamptz NOT NULL
);
COMMENT ON TABLE content IS 'Normalised texts. Two outlets with the same text share one.';
COMMENT ON COLUMN content.content_id IS 'First 16 bytes of SHA-256 of the normalised text.';
COMMENT ON COLUMN content.normalised IS 'Absent once every report that had this text is deleted.';

CREATE TABLE report (
    report_id        uuid        PRIMARY KEY,
    outlet           text        NOT NULL,
    url              text,
    external_id      text,
    first_seen_at    timestamptz NOT NULL,
    version          bigint      NOT NULL,
    deleted_at       timestamptz,
    content_id       uuid,
    title            text,
    published_at     timestamptz NOT NULL,
    link_pending     boolean     NOT NULL,
    link_attempts    integer     NOT NULL DEFAULT 0,
    link_round       integer     NOT NULL DEFAULT 0,
    story_id         uuid        NOT NULL,
    root_report_id   uuid        NOT NULL,
    origin_report_id uuid,
    origin           text        NOT NULL
);
COMMENT ON TABLE report IS 'Publications by outlets: identity, current revision, place in the story. A deleted one stays as a tombstone.';
COMMENT ON COLUMN report.version IS 'Raised by every change of text, claims, story, origin or deletion; what delivery acknowledges.';
COMMENT ON COLUMN report.content_id IS 'The content of the current revision; absent on a tombstone.';
COMMENT ON COLUMN report.link_pending IS 'The second transaction, which links it, has not run to its end yet.';
COMMENT ON COLUMN report.link_round IS 'Raised whenever linking becomes due; only the round that has run may clear link_pending.';
COMMENT ON COLUMN report.origin IS 'The independent origin that it counts as: report:<id> or wire:<agency>.';
CREATE INDEX report_by_publication ON report (published_at DESC, report_id);
CREATE INDEX report_by_outlet ON report (outlet, published_at DESC, report_id);
CREATE INDEX report_by_story ON report (story_id);
CREATE INDEX report_by_content ON report (content_id);
CREATE INDEX report_by_root ON report (root_report_id);
CREATE INDEX report_by_origin ON report (origin_report_id) WHERE origin_report_id IS NOT NULL;
CREATE INDEX report_link_pending ON report (first_seen_at) WHERE link_pending;

CREATE TABLE revision (
    report_id     uuid        NOT NULL,
    content_id    uuid        NOT NULL,
    revision      integer     NOT NULL,
    title         text,
    text          text        NOT NULL,
    language      text,
    published_at  timestamptz NOT NULL,
    updated_at    timestamptz,
    effective_at  timestamptz NOT NULL,
    first_seen_at timestamptz NOT NULL,
    credit        text,
    credit_slug   text,
    credit_name   text,
    credit_where  text,
    PRIMARY KEY (report_id, content_id)
);
COMMENT ON TABLE revision IS 'Every text that a report has had.';
COMMENT ON COLUMN revision.text IS 'As submitted; offsets of claims are code points of it.';
COMMENT ON COLUMN revision.effective_at IS 'When its claims were published: the update; without one, the publication for the first such revision, and for later ones when they were first seen.';
COMMENT ON COLUMN revision.credit IS 'The wire credit as submitted.';
COMMENT ON COLUMN revision.credit_slug IS 'The agency that text or submission credits.';
CREATE INDEX revision_by_content ON revision (content_id);
