-- An archive has a month of its own for each of its months too: a probe that had to look through all
-- that is old would take the longer the more of it there is.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM fingerprint_early) THEN
        ALTER TABLE fingerprint DETACH PARTITION fingerprint_early;
        ALTER TABLE fingerprint ATTACH PARTITION fingerprint_early FOR VALUES FROM (MINVALUE) TO ('2000-01-01');
    END IF;
END $$;

-- Attached when it is complete: that locks neither readers nor writers of the others. Two that create
-- months come one after the other, and no lock is held on the way to that one.
CREATE FUNCTION fingerprint_create_month(first_day date) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    partition text := 'fingerprint_' || to_char(first_day, 'YYYY_MM');
BEGIN
    IF to_regclass(partition) IS NOT NULL OR first_day < fingerprint_early_until() THEN
        RETURN false;
    END IF;
    LOCK TABLE fingerprint IN SHARE UPDATE EXCLUSIVE MODE;
    IF to_regclass(partition) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE fingerprint INCLUDING ALL)', partition);
    PERFORM fingerprint_once(partition::regclass);
    EXECUTE format(
        'ALTER TABLE fingerprint ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        partition, first_day, (first_day + interval '1 month')::date);
    RETURN true;
END $$;
COMMENT ON FUNCTION fingerprint_create_month(date) IS 'Creates the partition of a month, given by its first day, unless it is there or belongs to the early ones; says whether it did.';

CREATE OR REPLACE FUNCTION fingerprint_create_months(ahead integer) RETURNS integer LANGUAGE sql AS $$
    SELECT count(*) FILTER (WHERE fingerprint_create_month(month::date))::integer
      FROM generate_series(
               date_trunc('month', now()),
               date_trunc('month', now()) + ahead * interval '1 month', interval '1 month') AS month
$$;
COMMENT ON FUNCTION fingerprint_create_months(integer) IS 'Creates the monthly partitions that are missing from this month to so many months ahead, and says how many.';
