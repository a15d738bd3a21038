CREATE TABLE fingerprint (
    content_id   uuid     NOT NULL,
    published_on date     NOT NULL,
    fps          bigint[] NOT NULL,
    version      smallint NOT NULL,
    PRIMARY KEY (content_id, published_on)
) PARTITION BY RANGE (published_on);
COMMENT ON TABLE fingerprint IS 'Winnowed hashes of word 5-grams, by day of publication.';
COMMENT ON COLUMN fingerprint.version IS 'The version of the fingerprint rule.';
CREATE TABLE fingerprint_default PARTITION OF fingerprint DEFAULT;
CREATE INDEX fingerprint_by_hash ON fingerprint USING gin (fps) WITH (fastupdate = off);
COMMENT ON INDEX fingerprint_by_hash IS 'The probe for shared hashes. Without the pending list, since a probe would scan it.';

CREATE TABLE link (
    low          uuid        NOT NULL,
    high         uuid        NOT NULL,
    kind         text        NOT NULL,
    jaccard3     float8      NOT NULL,
    containment5 float8      NOT NULL,
    narrative5   float8      NOT NULL,
    longest_run  integer     NOT NULL,
    found_at     timestamptz NOT NULL,
    PRIMARY KEY (low, high),
    CHECK (low < high)
);
COMMENT ON TABLE link IS 'Measured relations between two contents; the lower id first.';
CREATE INDEX link_by_high ON link (high);
