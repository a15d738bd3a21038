-- Counts what two arrays share while it reads them; a trusted extension that comes with PostgreSQL.
CREATE EXTENSION IF NOT EXISTS intarray;

-- Half of each hash is enough, and takes half the room.
CREATE FUNCTION fingerprint_low_halves(hashes bigint[]) RETURNS int[] LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(DISTINCT half ORDER BY half), '{}')
      FROM (SELECT ('x' || lpad(to_hex(hash & 4294967295), 8, '0'))::bit(32)::int AS half
              FROM unnest(hashes) AS hash) AS halves
$$;
DROP INDEX fingerprint_by_hash;
ALTER TABLE fingerprint ALTER COLUMN fps TYPE int[] USING fingerprint_low_halves(fps);
DROP FUNCTION fingerprint_low_halves(bigint[]);
CREATE INDEX fingerprint_by_hash ON fingerprint
    USING gin (fps gin__int_ops) WITH (fastupdate = off);
COMMENT ON INDEX fingerprint_by_hash IS 'The probe for shared hashes. Without the pending list, since a probe would scan it.';

ALTER TABLE fingerprint ADD COLUMN furniture int[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN fingerprint.furniture IS 'The learnt furniture that was left out of this text.';

ALTER TABLE fingerprint ADD COLUMN words integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN fingerprint.words IS 'How many words the text has.';
UPDATE fingerprint f SET words = c.words FROM content c WHERE c.content_id = f.content_id;

ALTER TABLE fingerprint ADD COLUMN outlet text NOT NULL DEFAULT '';
COMMENT ON COLUMN fingerprint.outlet IS 'The outlet that was the first to print the text on that day.';
UPDATE fingerprint f
   SET outlet = coalesce((SELECT p.outlet FROM revision r JOIN report p USING (report_id)
                  WHERE r.content_id = f.content_id ORDER BY r.first_seen_at LIMIT 1), '');

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

CREATE TABLE fingerprint_kept (since date NOT NULL);
COMMENT ON TABLE fingerprint_kept IS 'One row: the first day of which fingerprints are kept.';
INSERT INTO fingerprint_kept VALUES ('-infinity');

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
