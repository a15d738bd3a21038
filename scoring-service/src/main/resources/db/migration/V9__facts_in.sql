ALTER TABLE fact_revision ADD COLUMN question text;
UPDATE fact_revision r SET question = f.question FROM fact f WHERE f.fact_id = r.fact_id;
ALTER TABLE fact_revision ALTER COLUMN question SET NOT NULL;
COMMENT ON COLUMN fact_revision.question IS 'What this revision answers: a correction may move a fact to another question.';
CREATE INDEX fact_revision_by_question ON fact_revision (question);

ALTER TABLE fact_revision ADD COLUMN review jsonb;
COMMENT ON COLUMN fact_revision.review IS 'The published fact-check that it was taken from; null for one of our own form.';
CREATE INDEX fact_revision_by_review ON fact_revision ((review ->> 'key')) WHERE review IS NOT NULL;
