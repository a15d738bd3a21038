ALTER TABLE fingerprint ADD COLUMN furniture bigint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN fingerprint.furniture IS 'The learnt furniture that was left out of this text.';

ALTER TABLE fingerprint ADD COLUMN words integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN fingerprint.words IS 'How many words the text has.';
UPDATE fingerprint f SET words = c.words FROM content c WHERE c.content_id = f.content_id;

CREATE INDEX fingerprint_by_version ON fingerprint (version, content_id);
COMMENT ON INDEX fingerprint_by_version IS 'Finds what a new fingerprint rule has not reached yet.';

-- With a default partition none can be detached without locking out writers. What was in it becomes
-- the partition of everything before the first month.
ALTER TABLE fingerprint DETACH PARTITION fingerprint_default;
ALTER TABLE fingerprint_default RENAME TO fingerprint_early;
DO $$
BEGIN
    EXECUTE format(
        'ALTER TABLE fingerprint ATTACH PARTITION fingerprint_early FOR VALUES FROM (MINVALUE) TO (%L)',
        greatest(
            date_trunc('month', now() - interval '24 months')::date,
            (SELECT date_trunc('month', max(published_on) + interval '1 month')::date
               FROM fingerprint_early)));
END $$;

CREATE FUNCTION fingerprint_early_until() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT substring(pg_get_expr(relpartbound, oid) FROM 'TO \(''([0-9-]+)''\)')::date
      FROM pg_class WHERE oid = to_regclass('fingerprint_early') AND relispartition
$$;
COMMENT ON FUNCTION fingerprint_early_until() IS 'The first day after the partition of everything early; null once it is detached.';

CREATE FUNCTION fingerprint_months() RETURNS TABLE (partition text, month date, detaching boolean)
LANGUAGE sql STABLE AS $$
    SELECT c.relname::text, to_date(substring(c.relname FROM '[0-9]{4}_[0-9]{2}$'), 'YYYY_MM'),
           i.inhdetachpending
      FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'fingerprint'::regclass AND c.relname ~ '^fingerprint_[0-9]{4}_[0-9]{2}$'
$$;
COMMENT ON FUNCTION fingerprint_months() IS 'The monthly partitions.';

CREATE FUNCTION fingerprint_since() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN fingerprint_early_until() IS NULL THEN min(month) ELSE '-infinity' END
      FROM fingerprint_months()
$$;
COMMENT ON FUNCTION fingerprint_since() IS 'The first day of which fingerprints are kept.';

-- Attached when it is complete: that locks neither readers nor writers of the others.
CREATE FUNCTION fingerprint_create_months(ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    first_missing date := coalesce(
        (SELECT (max(month) + interval '1 month')::date FROM fingerprint_months()),
        fingerprint_early_until(),
        date_trunc('month', now())::date);
    missing date;
    created integer := 0;
BEGIN
    FOR missing IN
        SELECT generate_series(
            first_missing, date_trunc('month', now()) + ahead * interval '1 month', interval '1 month')
    LOOP
        EXECUTE format(
            'CREATE TABLE %I (LIKE fingerprint INCLUDING ALL)',
            'fingerprint_' || to_char(missing, 'YYYY_MM'));
        EXECUTE format(
            'ALTER TABLE fingerprint ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            'fingerprint_' || to_char(missing, 'YYYY_MM'), missing, (missing + interval '1 month')::date);
        created := created + 1;
    END LOOP;
    RETURN created;
END $$;
COMMENT ON FUNCTION fingerprint_create_months(integer) IS 'Creates the monthly partitions that are missing up to so many months ahead, and says how many.';

SELECT fingerprint_create_months(3);
