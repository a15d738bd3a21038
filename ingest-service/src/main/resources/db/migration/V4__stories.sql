CREATE TABLE story_alias (
    old_story_id uuid PRIMARY KEY,
    story_id     uuid NOT NULL
);
COMMENT ON TABLE story_alias IS 'Ids that a story had before another member became its root.';
CREATE INDEX story_alias_by_story ON story_alias (story_id);
