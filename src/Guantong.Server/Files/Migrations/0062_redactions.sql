-- What of a photo is covered: each row is one version, whole, over the photo as it came in. The picture that is shown instead is a photo
-- of its own, with its own hash and therefore its own address; a version without one shows the photo itself again.
CREATE TABLE files.redaction (
  hash    text NOT NULL,
  version int  NOT NULL CHECK (version > 0),
  boxes   json NOT NULL,
  made    text,
  person  uuid NOT NULL,
  at      timestamptz NOT NULL,
  -- what the rooms above call it by: a case number
  about   text NOT NULL,
  reason  text NOT NULL,
  PRIMARY KEY (hash, version)
);
CREATE INDEX redaction_made ON files.redaction (made) WHERE made IS NOT NULL;

-- The photo in 32 × 32 steps of grey, for the hint whether two photos show one view. Goes with the photo.
CREATE TABLE files.photo_view (
  hash text PRIMARY KEY REFERENCES files.photo (hash) ON DELETE CASCADE,
  grey bytea NOT NULL CHECK (octet_length(grey) = 1024)
);
