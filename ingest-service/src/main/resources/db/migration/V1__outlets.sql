CREATE TABLE outlet (
    outlet      text        PRIMARY KEY,
    name        text,
    description text,
    homepage    text,
    created_at  timestamptz NOT NULL,
    version     bigint      NOT NULL DEFAULT 0
);
COMMENT ON TABLE outlet IS 'Publishers of reports. Reports create them; editors describe them.';
COMMENT ON COLUMN outlet.version IS 'Raised by every edit; the ETag.';
