CREATE TABLE source (
    source      text        PRIMARY KEY,
    kind        text        NOT NULL,
    name        text        NOT NULL,
    description text,
    listed      boolean     NOT NULL,
    created_at  timestamptz NOT NULL,
    version     bigint      NOT NULL DEFAULT 0
);
COMMENT ON TABLE source IS 'Outlets with reports and speakers with claims.';
COMMENT ON COLUMN source.listed IS 'Outlets with reports, persons in public roles and bodies. Anonymous and private speakers never get a row.';
