-- Streets with their lines, and the one file of tiles that a city's maps are drawn from.
CREATE TABLE places.street (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  code       text NOT NULL CHECK (code <> ''),
  name       text NOT NULL CHECK (name <> ''),
  class      text NOT NULL CHECK (class IN ('main', 'side', 'lane', 'county', 'village')),
  division   text NOT NULL CHECK (division ~ '^[0-9]{12}$'),
  width      integer CHECK (width > 0),
  geom       geometry(MultiLineString, 4326) NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX street_current ON places.street (code) WHERE ended IS NULL;
CREATE INDEX street_geom ON places.street USING gist (geom) WHERE ended IS NULL;

CREATE TABLE places.map (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  archive    bytea NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX map_current ON places.map (pack) WHERE ended IS NULL;
