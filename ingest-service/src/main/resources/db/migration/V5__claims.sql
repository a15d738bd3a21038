CREATE TABLE claim (
    report_id  uuid    NOT NULL,
    content_id uuid    NOT NULL,
    claim_id   uuid    NOT NULL,
    position   integer NOT NULL,
    credit     text,
    body       jsonb   NOT NULL,
    PRIMARY KEY (report_id, content_id, claim_id)
);
COMMENT ON TABLE claim IS 'Claims of each revision. The same claim in two revisions has one id.';
COMMENT ON COLUMN claim.credit IS 'The agency that this one claim is credited to.';
COMMENT ON COLUMN claim.body IS 'The claim as the contract has it; an anonymous holder has no key before the digest gives one.';
