-- Room Files: what was received. The bytes lie content-addressed in the data directory; a row here says that they do.
CREATE SCHEMA IF NOT EXISTS files;

CREATE TABLE files.photo (
  hash         text        PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  kind         text        NOT NULL CHECK (kind IN ('jpeg', 'png', 'webp', 'heic')),
  bytes        bigint      NOT NULL CHECK (bytes > 0),
  width        int         NOT NULL,
  height       int         NOT NULL,
  received_at  timestamptz NOT NULL,
  -- received → cleaned (may be shown) | unshowable (reason says why; the original is kept)
  state        text        NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'cleaned', 'unshowable')),
  reason       text,
  cleaned_at   timestamptz,
  attempts     int         NOT NULL DEFAULT 0,
  -- whoever cleans it holds it until then; a cleaner that died loses it by the clock
  lease_until  timestamptz,
  CHECK ((state = 'unshowable') = (reason IS NOT NULL))
);
CREATE INDEX photo_to_clean ON files.photo (received_at) WHERE state = 'received';
