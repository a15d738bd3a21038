CREATE TABLE assessment (
    assessment_id     uuid        PRIMARY KEY,
    fact_id           uuid        NOT NULL,
    fact_revision     integer     NOT NULL,
    claim_id          uuid        NOT NULL,
    verdict           text        NOT NULL,
    status            text        NOT NULL,
    contradicts_fact  boolean     NOT NULL,
    backfilled        boolean     NOT NULL,
    reasons           jsonb       NOT NULL,
    method            text        NOT NULL,
    actor             text,
    decided_at        timestamptz,
    recorded_at       timestamptz NOT NULL,
    version           bigint      NOT NULL DEFAULT 0,
    UNIQUE (fact_id, fact_revision, claim_id)
);
COMMENT ON TABLE assessment IS 'What each revision of a fact says of claims.';
COMMENT ON COLUMN assessment.status IS 'AUTOMATIC and DECIDED count; NEEDS_REVIEW waits for a person and counts nowhere.';
COMMENT ON COLUMN assessment.backfilled IS 'Ingest first saw the report after the fact was recorded: weighs nothing.';
CREATE INDEX assessment_by_claim ON assessment (claim_id);
CREATE INDEX assessment_by_status ON assessment (status, recorded_at, assessment_id);

CREATE TABLE assessment_decision (
    decision_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assessment_id uuid        NOT NULL,
    verdict       text,
    actor         text        NOT NULL,
    reason        text,
    before        text        NOT NULL,
    decided_at    timestamptz NOT NULL
);
COMMENT ON TABLE assessment_decision IS 'Every decision of a person. Rows are only added.';
COMMENT ON COLUMN assessment_decision.verdict IS 'Absent where the assessment was given back to the rules.';
