CREATE TABLE ledger (
    entry        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source       text        NOT NULL,
    record       text        NOT NULL,
    topic        text        NOT NULL,
    truth        boolean     NOT NULL,
    stance       text        NOT NULL,
    question     text        NOT NULL,
    fact_id      uuid        NOT NULL,
    effective_at timestamptz NOT NULL,
    micros       bigint      NOT NULL,
    trials       integer     NOT NULL,
    recorded_at  timestamptz NOT NULL
);
COMMENT ON TABLE ledger IS 'The verdict log: weights of trials, in millionths. Rows are only added; what no longer holds is offset by its negative.';
COMMENT ON COLUMN ledger.effective_at IS 'From when in the world it counts; a score as of a day sums the rows up to it.';
COMMENT ON COLUMN ledger.topic IS 'The question''s topic; empty where it has none.';
CREATE INDEX ledger_by_source ON ledger (source, effective_at);
CREATE INDEX ledger_by_fact ON ledger (fact_id);
CREATE INDEX ledger_by_question ON ledger (question);

CREATE TABLE counter (
    source text    NOT NULL,
    record text    NOT NULL,
    topic  text    NOT NULL,
    truth  boolean NOT NULL,
    stance text    NOT NULL,
    micros bigint  NOT NULL,
    trials integer NOT NULL,
    PRIMARY KEY (source, record, topic, truth, stance)
);
COMMENT ON TABLE counter IS 'The ledger summed up as it stands now, written in the same transaction.';

CREATE TABLE trial_share (
    fact_id  uuid   NOT NULL,
    claim_id uuid   NOT NULL,
    source   text   NOT NULL,
    record   text   NOT NULL,
    micros   bigint NOT NULL,
    reason   text   NOT NULL,
    PRIMARY KEY (fact_id, claim_id, source, record)
);
COMMENT ON TABLE trial_share IS 'What each claim contributes to which record, and why: the evidence behind the counters.';
CREATE INDEX trial_share_by_claim ON trial_share (claim_id);
CREATE INDEX trial_share_by_source ON trial_share (source);

CREATE TABLE trial_mark (
    fact_id uuid NOT NULL,
    source  text NOT NULL,
    mark    text NOT NULL,
    PRIMARY KEY (fact_id, source, mark)
);
COMMENT ON TABLE trial_mark IS 'BALANCED: the outlet relayed both sides. CORRECTED: the source reversed itself or took the claim back.';
CREATE INDEX trial_mark_by_source ON trial_mark (source);
