ALTER TABLE assessment
    ADD COLUMN suggested   text,
    ADD COLUMN probability double precision,
    ADD COLUMN sure        boolean NOT NULL DEFAULT false,
    ADD COLUMN cues        jsonb   NOT NULL DEFAULT '[]',
    ADD COLUMN against     jsonb   NOT NULL DEFAULT '[]',
    ADD COLUMN ratio       double precision,
    ADD COLUMN micros      bigint  NOT NULL DEFAULT 0,
    ADD COLUMN threshold   double precision,
    ADD COLUMN ask_again   boolean NOT NULL DEFAULT false,
    ADD COLUMN changed_at  timestamptz,
    ADD COLUMN lot         bigint  GENERATED ALWAYS AS
        (('x' || left(assessment_id::text, 8))::bit(32)::bigint) STORED;
UPDATE assessment a
   SET changed_at = coalesce(a.decided_at, a.recorded_at),
       sure = a.status = 'AUTOMATIC',
       suggested = coalesce(
           (SELECT split_part(d.before, ' ', 2) FROM assessment_decision d
             WHERE d.assessment_id = a.assessment_id ORDER BY d.decision_id LIMIT 1),
           a.verdict);
ALTER TABLE assessment
    ALTER COLUMN suggested SET NOT NULL,
    ALTER COLUMN changed_at SET NOT NULL;
COMMENT ON COLUMN assessment.suggested IS 'What the rules found; verdict is what a person made of it.';
COMMENT ON COLUMN assessment.probability IS 'How likely the suggestion is right; absent for what was found before that was told.';
COMMENT ON COLUMN assessment.sure IS 'Whether the rules were sure by themselves.';
COMMENT ON COLUMN assessment.against IS 'Those of the reasons that speak against relying on the suggestion.';
COMMENT ON COLUMN assessment.micros IS 'What the claim weighs in a trial at most, in millionths.';
COMMENT ON COLUMN assessment.threshold IS 'The calibrated threshold by which it became automatic; absent where the rules'' own sureness did.';
COMMENT ON COLUMN assessment.ask_again IS 'Decided before its fact was corrected: waits for a person, whatever the rules say now.';
COMMENT ON COLUMN assessment.changed_at IS 'When anything in it changed last.';
COMMENT ON COLUMN assessment.lot IS 'The first 32 bits of the id, which is a hash: automatic verdicts with a low lot are sampled for checking.';
CREATE INDEX assessment_uncertain
    ON assessment (abs(coalesce(probability, 0.5) - 0.5), assessment_id)
 WHERE status = 'NEEDS_REVIEW';
CREATE INDEX assessment_weighty ON assessment ((-micros), assessment_id)
 WHERE status = 'NEEDS_REVIEW';
CREATE INDEX assessment_waiting_by_fact ON assessment (fact_id, fact_revision)
 WHERE status = 'NEEDS_REVIEW';

ALTER TABLE assessment_decision
    ADD COLUMN fact_id           uuid,
    ADD COLUMN fact_revision     integer,
    ADD COLUMN claim_id          uuid,
    ADD COLUMN action            text,
    ADD COLUMN before_status     text,
    ADD COLUMN before_verdict    text,
    ADD COLUMN before_actor      text,
    ADD COLUMN before_decided_at timestamptz,
    ADD COLUMN before_ask_again  boolean NOT NULL DEFAULT false,
    ADD COLUMN after_status      text,
    ADD COLUMN after_verdict     text,
    ADD COLUMN method            text,
    ADD COLUMN suggested         text,
    ADD COLUMN probability       double precision,
    ADD COLUMN sure              boolean NOT NULL DEFAULT false,
    ADD COLUMN looked_at         text    NOT NULL DEFAULT 'OTHER',
    ADD COLUMN undoes            bigint;
UPDATE assessment_decision d
   SET fact_id = a.fact_id, fact_revision = a.fact_revision, claim_id = a.claim_id,
       method = a.method, suggested = a.suggested
  FROM assessment a WHERE a.assessment_id = d.assessment_id;
UPDATE assessment_decision d
   SET before_status = split_part(d.before, ' ', 1),
       before_verdict = split_part(d.before, ' ', 2),
       before_actor = CASE WHEN d.before LIKE 'DECIDED %' THEN p.actor END,
       before_decided_at = CASE WHEN d.before LIKE 'DECIDED %' THEN p.decided_at END,
       after_status = CASE WHEN d.verdict IS NULL THEN 'NEEDS_REVIEW' ELSE 'DECIDED' END,
       after_verdict = coalesce(d.verdict, split_part(d.before, ' ', 2)),
       action = CASE WHEN d.verdict IS NULL THEN 'RETURN'
                     WHEN d.verdict = d.suggested THEN 'ACCEPT'
                     WHEN d.verdict = 'UNDECIDED' THEN 'REJECT'
                     ELSE 'CHANGE' END
  FROM (SELECT decision_id,
               lag(actor) OVER (PARTITION BY assessment_id ORDER BY decision_id) AS actor,
               lag(decided_at) OVER (PARTITION BY assessment_id ORDER BY decision_id) AS decided_at
          FROM assessment_decision) AS p
 WHERE p.decision_id = d.decision_id;
ALTER TABLE assessment_decision
    DROP COLUMN before,
    DROP COLUMN verdict,
    ALTER COLUMN action SET NOT NULL,
    ALTER COLUMN before_status SET NOT NULL,
    ALTER COLUMN before_verdict SET NOT NULL,
    ALTER COLUMN after_status SET NOT NULL,
    ALTER COLUMN after_verdict SET NOT NULL;
COMMENT ON COLUMN assessment_decision.before_status IS 'How the assessment stood; taking the decision back restores it.';
COMMENT ON COLUMN assessment_decision.looked_at IS 'Why a person looked: QUEUE, SAMPLE, or OTHER, which tells nothing of automatic verdicts.';
COMMENT ON COLUMN assessment_decision.undoes IS 'The decision that this one takes back.';
CREATE INDEX assessment_decision_of ON assessment_decision (assessment_id, decision_id);
CREATE INDEX assessment_decision_on ON assessment_decision (fact_id, claim_id, decision_id);
CREATE INDEX assessment_decision_by_method ON assessment_decision (method, decision_id)
 WHERE looked_at <> 'OTHER';
CREATE UNIQUE INDEX assessment_decision_undone ON assessment_decision (undoes)
 WHERE undoes IS NOT NULL;

CREATE TABLE review_ruling (
    ruling_id   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    method      text        NOT NULL,
    ruling      text        NOT NULL,
    threshold   double precision,
    why         text        NOT NULL,
    counted     integer     NOT NULL,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE review_ruling IS 'What makes verdicts automatic, by method and version, each time that it changed. Rows are only added; the last one holds.';
CREATE INDEX review_ruling_of ON review_ruling (method, ruling_id);

CREATE TABLE claim_context (
    claim_id       uuid PRIMARY KEY,
    report_id      uuid NOT NULL,
    cue            text NOT NULL,
    context_before text,
    context_after  text
);
COMMENT ON TABLE claim_context IS 'What a person needs to read a claim by; erased with its report.';
CREATE INDEX claim_context_by_report ON claim_context (report_id);

CREATE TABLE sentence_count (
    report_id uuid    NOT NULL,
    source    text    NOT NULL,
    sentences integer NOT NULL,
    PRIMARY KEY (report_id, source)
);
COMMENT ON TABLE sentence_count IS 'In how many sentences of a report''s current text a source speaks.';
CREATE INDEX sentence_count_by_source ON sentence_count (source);
