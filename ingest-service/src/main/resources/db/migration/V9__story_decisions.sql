CREATE TABLE story_decision (
    decision_id      uuid        PRIMARY KEY,
    story_id         uuid        NOT NULL,
    kind             text        NOT NULL,
    report_ids       uuid[]      NOT NULL,
    other_report_ids uuid[]      NOT NULL,
    origin_report_id uuid,
    actor            text        NOT NULL,
    reason           text,
    decided_at       timestamptz NOT NULL,
    undone_at        timestamptz,
    undone_by        text,
    undone_reason    text
);
COMMENT ON TABLE story_decision IS 'What editors decided on stories. Kept for ever; undone ones have no effect.';
COMMENT ON COLUMN story_decision.story_id IS 'The story that was decided on, by its id at that time.';
COMMENT ON COLUMN story_decision.report_ids IS 'SPLIT: the members taken out. MERGE: the members of this story. PIN: the one member.';
COMMENT ON COLUMN story_decision.other_report_ids IS 'SPLIT: the members that stayed. MERGE: the members of the other story.';
COMMENT ON COLUMN story_decision.origin_report_id IS 'PIN: what the member derives from; absent if it derives from nobody.';
CREATE INDEX story_decision_by_report ON story_decision
    USING gin ((report_ids || other_report_ids)) WHERE undone_at IS NULL;

ALTER TABLE report ADD COLUMN origin_content_id uuid;
COMMENT ON COLUMN report.origin_content_id IS 'The revision of the origin that it was taken from; absent for an original.';
