ALTER TABLE source ADD COLUMN roles text NOT NULL DEFAULT '[]';
COMMENT ON COLUMN source.roles IS 'JSON: the offices that an editor says the source holds or held.';

CREATE TABLE source_decision (
    decision_id   uuid        PRIMARY KEY,
    place         bigint      GENERATED ALWAYS AS IDENTITY,
    kind          text        NOT NULL,
    source        text        NOT NULL,
    other_source  text,
    names         text[]      NOT NULL,
    aliases       text[]      NOT NULL,
    report_ids    uuid[]      NOT NULL,
    claim_ids     uuid[]      NOT NULL,
    takes_from    text        NOT NULL,
    puts_into     text,
    actor         text        NOT NULL,
    reason        text,
    decided_at    timestamptz NOT NULL,
    undone_at     timestamptz,
    undone_by     text,
    undone_reason text
);
COMMENT ON TABLE source_decision IS 'What editors decided on sources. Kept for ever; undone ones have no effect.';
COMMENT ON COLUMN source_decision.place IS 'Their order: each is applied to what those before it left.';
COMMENT ON COLUMN source_decision.other_source IS 'MERGE: the key that is the same source. SPLIT: the key that is charged instead.';
COMMENT ON COLUMN source_decision.takes_from IS 'The key whose claims it concerns.';
COMMENT ON COLUMN source_decision.puts_into IS 'The key that is charged instead; absent where an editor accepts quotations.';
CREATE INDEX source_decision_by_takes_from ON source_decision (takes_from);
CREATE INDEX source_decision_by_puts_into ON source_decision (puts_into);
CREATE UNIQUE INDEX source_decision_one_merge ON source_decision (other_source)
    WHERE kind = 'MERGE' AND undone_at IS NULL;

ALTER TABLE claim
    ADD COLUMN named_source text,
    ADD COLUMN named_kind   text,
    ADD COLUMN charged_by   uuid[],
    ADD COLUMN accepted     boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN claim.source IS 'Who is charged: the holder that the digest names, unless decisions say another.';
COMMENT ON COLUMN claim.named_source IS 'The holder that the digest names, where a decision applies.';
COMMENT ON COLUMN claim.named_kind IS 'Its kind, where a decision applies.';
COMMENT ON COLUMN claim.charged_by IS 'The decisions that apply, in their order.';
COMMENT ON COLUMN claim.accepted IS 'An editor accepted that the holder did say so.';
CREATE INDEX claim_by_decision ON claim USING gin (charged_by) WHERE charged_by IS NOT NULL;
CREATE INDEX claim_by_spokesman ON claim (lower(holder_name)) WHERE holder_kind = 'BODY';

ALTER TABLE report
    ADD COLUMN charged_outlet text,
    ADD COLUMN charged_by     uuid[];
COMMENT ON COLUMN report.charged_outlet IS 'The outlet that is charged for carrying it, where a decision applies.';
COMMENT ON COLUMN report.charged_by IS 'The decisions that apply, in their order.';
CREATE INDEX report_by_outlet ON report ((coalesce(charged_outlet, outlet)));
CREATE INDEX report_by_decision ON report USING gin (charged_by) WHERE charged_by IS NOT NULL;
