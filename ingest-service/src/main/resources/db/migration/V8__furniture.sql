CREATE TABLE furniture (
    outlet      text        NOT NULL,
    fingerprint integer     NOT NULL,
    learnt_at   timestamptz NOT NULL,
    PRIMARY KEY (outlet, fingerprint)
);
COMMENT ON TABLE furniture IS 'Fingerprints that an outlet prints so often that they tell nothing: its boilerplate.';
