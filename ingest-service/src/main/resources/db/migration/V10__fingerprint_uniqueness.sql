-- While a partition looks empty, the planner takes the day in an index of contents for the fastest
-- way to what a probe is looking for, and keeps that plan while the partition grows: each probe then
-- reads the whole month. No condition of a probe fits this index.
ALTER TABLE fingerprint DROP CONSTRAINT fingerprint_pkey;

CREATE FUNCTION fingerprint_once(partition regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE UNIQUE INDEX ON %s (content_id, (published_on + 0))', partition);
END $$;
COMMENT ON FUNCTION fingerprint_once(regclass) IS 'Keeps a partition from having a content twice on a day.';

SELECT fingerprint_once(inhrelid) FROM pg_inherits WHERE inhparent = 'fingerprint'::regclass;

CREATE OR REPLACE FUNCTION fingerprint_create_months(ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
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
        PERFORM fingerprint_once(('fingerprint_' || to_char(missing, 'YYYY_MM'))::regclass);
        EXECUTE format(
            'ALTER TABLE fingerprint ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            'fingerprint_' || to_char(missing, 'YYYY_MM'), missing, (missing + interval '1 month')::date);
        created := created + 1;
    END LOOP;
    RETURN created;
END $$;
