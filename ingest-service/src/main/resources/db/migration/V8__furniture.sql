CREATE TABLE furniture (
    outlet      text        NOT NULL,
    fingerprint integer     NOT NULL,
    learnt_at   timestamptz NOT NULL,
    applied     boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (outlet, fingerprint)
);
COMMENT ON TABLE furniture IS 'Fingerprints that an outlet prints so often that they tell nothing: its boilerplate.';
COMMENT ON COLUMN furniture.applied IS 'The texts that have it are due to be linked again.';
CREATE INDEX furniture_unapplied ON furniture (outlet) WHERE NOT applied;

ALTER TABLE report ADD COLUMN link_due_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN report.link_due_at IS 'Not before this time by the clock of the database does the recovery link it: while its own submission does, or after a failure.';
DROP INDEX report_link_pending;
CREATE INDEX report_link_pending ON report (link_due_at) WHERE link_pending;
