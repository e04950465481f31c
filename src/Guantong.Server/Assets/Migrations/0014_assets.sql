-- Room Assets: components 管理部件 and service points 便民服务点. Effective-dated rows as everywhere: nothing is deleted, only ended.
CREATE SCHEMA assets;

-- One thing in the street with its own identifier (GB/T 47678.5-2026, table 2): division 6 + type 5 + number 6.
CREATE TABLE assets.component (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  id         text NOT NULL CHECK (id ~ '^[0-9]{17}$'),
  type_code  text NOT NULL GENERATED ALWAYS AS (substr(id, 7, 5)) STORED,
  lon        double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat        double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  geom       geometry(Point, 4326) NOT NULL GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED,
  grid       text NOT NULL CHECK (grid ~ '^[0-9]{15}$'),
  state      text NOT NULL CHECK (state IN ('good', 'broken', 'missing', 'disused', 'removed')),
  keeper     text NOT NULL,
  owner      text,
  upkeep     text,
  surveyed   date NOT NULL,
  changed    date CHECK (changed >= surveyed),
  accuracy   text CHECK (accuracy IN ('A', 'B', 'C')),
  source     text CHECK (source IN ('survey', 'topographic', 'base', 'other')),
  note       text,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX component_current ON assets.component (id) WHERE ended IS NULL;
CREATE INDEX component_place ON assets.component USING gist (geom) WHERE ended IS NULL;
CREATE INDEX component_grid ON assets.component (grid, type_code) WHERE ended IS NULL;

-- A component named in a case by staff. Taken off again it stays, with who and when; the newest row of a pair counts.
CREATE TABLE assets.component_in_case (
  row_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  component text NOT NULL CHECK (component ~ '^[0-9]{17}$'),
  case_number text NOT NULL CHECK (case_number <> ''),
  noted_by  uuid NOT NULL,
  noted_at  timestamptz NOT NULL,
  taken_off_by uuid,
  taken_off_at timestamptz CHECK (taken_off_at >= noted_at)
);
CREATE UNIQUE INDEX component_in_case_standing ON assets.component_in_case (case_number, component) WHERE taken_off_at IS NULL;
CREATE INDEX component_in_case_component ON assets.component_in_case (component) WHERE taken_off_at IS NULL;

-- What kinds of places a city tells its people about; names are the city's.
CREATE TABLE assets.service_kind (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  code       text NOT NULL CHECK (code <> ''),
  name       text NOT NULL CHECK (name <> ''),
  name_en    text NOT NULL CHECK (name_en <> ''),
  place      integer NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX service_kind_current ON assets.service_kind (pack, code) WHERE ended IS NULL;

-- 便民服务点: a toilet, a park, a fruit stall. open_from and open_until are MM-DD, hours as duty hours: Mon-Sun 06:00-22:00.
CREATE TABLE assets.service_point (
  row_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack         text NOT NULL DEFAULT '',
  id           text NOT NULL CHECK (id <> ''),
  kind         text NOT NULL,
  name         text NOT NULL CHECK (name <> ''),
  address      text,
  lon          double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat          double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  geom         geometry(Point, 4326) NOT NULL GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED,
  hours        text NOT NULL,
  open_from    text,
  open_until   text,
  barrier_free boolean,
  offers       text,
  capacity     integer CHECK (capacity >= 0),
  fee          text,
  manager      text,
  phone        text,
  rules        text,
  component    text,
  verified     date NOT NULL,
  valid_from   date NOT NULL,
  valid_to     date CHECK (valid_to >= valid_from),
  begun        bigint NOT NULL DEFAULT 0,
  ended        bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX service_point_current ON assets.service_point (id) WHERE ended IS NULL;
CREATE INDEX service_point_place ON assets.service_point USING gist (geom) WHERE ended IS NULL;
CREATE INDEX service_point_kind ON assets.service_point (kind) WHERE ended IS NULL;
