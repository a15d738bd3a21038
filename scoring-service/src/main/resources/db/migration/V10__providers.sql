ALTER TABLE claim ADD COLUMN provider text NOT NULL DEFAULT 'rules/1';
COMMENT ON COLUMN claim.provider IS 'Which provider found the claim; "... against ..." where a language model reads the sentence otherwise.';

CREATE TABLE opinion (
    assessment_id uuid        PRIMARY KEY REFERENCES assessment ON DELETE CASCADE,
    input         text        NOT NULL,
    provider      text        NOT NULL,
    relation      text,
    stance        text,
    failures      integer     NOT NULL,
    asked_at      timestamptz NOT NULL
);
COMMENT ON TABLE opinion IS 'What a language model reads in a doubtful pair. Moves a suggestion, never a verdict; holds no words of a model or a report.';
COMMENT ON COLUMN opinion.input IS 'Hash of what was asked about: the opinion counts only while that stands.';
COMMENT ON COLUMN opinion.failures IS 'Calls in a row that brought no answer; 0 where there is an opinion.';
