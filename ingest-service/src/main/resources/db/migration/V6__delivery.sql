CREATE TABLE delivery (
    report_id   uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    enqueued_at timestamptz NOT NULL,
    last_error  text
);
COMMENT ON TABLE delivery IS 'Reports whose version scoring has not acknowledged. Small and plain: relays take rows with SKIP LOCKED.';
COMMENT ON COLUMN delivery.due_at IS 'Not before this time by the clock of the database: a lease while a relay sends it, a back-off after a failure.';
CREATE INDEX delivery_due ON delivery (due_at);
