-- Shops along the streets with their agreements 门前三包. Effective-dated rows as everywhere; front is "lon lat,lon lat".
CREATE TABLE assets.shop (
  row_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack         text NOT NULL DEFAULT '',
  code         text NOT NULL CHECK (code <> ''),
  name         text NOT NULL CHECK (name <> ''),
  trade        text,
  street       text,
  address      text NOT NULL CHECK (address <> ''),
  lon          double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat          double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  geom         geometry(Point, 4326) NOT NULL GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED,
  front        text,
  keeper       text,
  pledge_items text[] NOT NULL DEFAULT '{}',
  pledge_no    text,
  signed       date,
  until        date CHECK (until >= signed),
  valid_from   date NOT NULL,
  valid_to     date CHECK (valid_to >= valid_from),
  begun        bigint NOT NULL DEFAULT 0,
  ended        bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX shop_current ON assets.shop (code) WHERE ended IS NULL;
CREATE INDEX shop_place ON assets.shop USING gist (geom) WHERE ended IS NULL;

-- The secret of the owner's half of a door certificate: only its hash is kept. A new certificate ends the one before.
CREATE TABLE assets.shop_key (
  row_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop      text NOT NULL,
  hash      bytea NOT NULL UNIQUE,
  issued_by uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  ended_at  timestamptz CHECK (ended_at >= issued_at)
);
CREATE UNIQUE INDEX shop_key_standing ON assets.shop_key (shop) WHERE ended_at IS NULL;

-- A case that staff say is the shop's. Nearness alone ties nothing.
CREATE TABLE assets.shop_case (
  row_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop        text NOT NULL,
  case_number text NOT NULL CHECK (case_number <> ''),
  tied_by     uuid NOT NULL,
  tied_at     timestamptz NOT NULL,
  untied_by   uuid,
  untied_at   timestamptz CHECK (untied_at >= tied_at)
);
CREATE UNIQUE INDEX shop_case_standing ON assets.shop_case (case_number, shop) WHERE untied_at IS NULL;
CREATE INDEX shop_case_shop ON assets.shop_case (shop) WHERE untied_at IS NULL;

-- What the owner says to such a case: it stands beside the case and moves nothing; the unit answers.
CREATE TABLE assets.shop_word (
  id          uuid PRIMARY KEY,
  shop        text NOT NULL,
  case_number text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('mended', 'objection')),
  words       text NOT NULL DEFAULT '',
  photos      text[] NOT NULL DEFAULT '{}',
  key         uuid NOT NULL UNIQUE,
  said_at     timestamptz NOT NULL,
  due_at      timestamptz NOT NULL CHECK (due_at > said_at),
  seen_by     uuid,
  seen_at     timestamptz CHECK (seen_at >= said_at),
  ending      text CHECK (ending IN ('accepted', 'declined')),
  answer      text,
  answered_by uuid,
  answered_at timestamptz CHECK (answered_at >= said_at),
  CHECK ((ending IS NULL) = (answered_at IS NULL) AND (ending IS NULL) = (answer IS NULL))
);
-- One of a kind waits at a time: two presses at once are one word.
CREATE UNIQUE INDEX shop_word_waiting ON assets.shop_word (shop, case_number, kind) WHERE answered_at IS NULL;
CREATE INDEX shop_word_case ON assets.shop_word (case_number, said_at);
CREATE INDEX shop_word_photos ON assets.shop_word USING gin (photos);
