CREATE FUNCTION statement_search(statement text, names text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('pg_catalog.english', coalesce(statement, ''))
        || setweight(to_tsvector('pg_catalog.simple', coalesce(names, '')), 'A');
COMMENT ON FUNCTION statement_search(text, text) IS 'The words of a statement, and the keys of the names in it, which count more and do not depend on how a name is spelled.';

CREATE FUNCTION any_word_of(search tsvector) RETURNS tsquery
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT string_agg(quote_literal(word), '|')::tsquery
              FROM unnest(tsvector_to_array(search)) AS word);
COMMENT ON FUNCTION any_word_of(tsvector) IS 'A query for what shares a word or a name with it; null where it has neither.';

CREATE FUNCTION is_near(event_from timestamptz, event_to timestamptz,
                        holds_from timestamptz, holds_until timestamptz) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (event_from IS NULL OR holds_until IS NULL OR event_from <= holds_until + interval '720 hours')
       AND (event_to IS NULL OR holds_from IS NULL OR event_to >= holds_from - interval '720 hours');
COMMENT ON FUNCTION is_near(timestamptz, timestamptz, timestamptz, timestamptz) IS 'Whether the time that a claim speaks of touches the window of a fact, 30 days more on either side: what has changed since is shown as superseded, what lies farther off is about something else.';

ALTER TABLE question ALTER COLUMN search DROP EXPRESSION;
UPDATE question SET search = statement_search(statement, '') WHERE search IS NULL;
ALTER TABLE question ALTER COLUMN search SET NOT NULL;
COMMENT ON COLUMN question.search IS 'The words of the statement and the keys of its names.';
