-- What a photo says about itself, read once when it came in and never served with it: when and where it was taken. The place is in
-- CGCS2000; datum says what it came in as. Deleted with the photo.
ALTER TABLE files.photo
  ADD COLUMN taken_local    timestamp,
  ADD COLUMN taken_offset   smallint CHECK (taken_offset BETWEEN -840 AND 840),
  ADD COLUMN satellite_time timestamptz,
  ADD COLUMN lon            double precision,
  ADD COLUMN lat            double precision,
  ADD COLUMN datum          text CHECK (datum IN ('cgcs2000', 'gcj02', 'bd09')),
  ADD COLUMN place_metres   real,
  ADD COLUMN direction      real,
  ADD COLUMN magnetic       boolean,
  ADD CONSTRAINT photo_place CHECK ((lon IS NULL) = (lat IS NULL) AND (lon IS NULL) = (datum IS NULL)),
-- How it looks, in 64 bits, known once it is cleaned. Two looks that differ in at most 7 bits agree in one of four quarters up to
-- one bit; the index finds those quarters.
  ADD COLUMN look           bigint,
  ADD COLUMN look_quarters  int[] GENERATED ALWAYS AS (CASE WHEN look IS NULL THEN NULL ELSE ARRAY[
    (look & 65535)::int, 65536 + ((look >> 16) & 65535)::int, 131072 + ((look >> 32) & 65535)::int, 196608 + ((look >> 48) & 65535)::int] END) STORED,
-- The original is kept apart for the days that the city's policy names; what may be shown stays.
  ADD COLUMN original_gone_at timestamptz;
CREATE INDEX photo_look ON files.photo USING gin (look_quarters);
CREATE INDEX photo_original ON files.photo (received_at) WHERE named AND original_gone_at IS NULL;

-- Who opened an original, and why. Written before a byte is given out.
CREATE TABLE files.original_reading (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at     timestamptz NOT NULL,
  person uuid NOT NULL,
  hash   text NOT NULL,
  -- what the rooms above call it by: a case number
  about  text NOT NULL,
  reason text NOT NULL CHECK (reason <> '')
);
CREATE INDEX original_reading_hash ON files.original_reading (hash);
CREATE INDEX original_reading_at ON files.original_reading (at);
