-- Room Places: divisions, grids and their areas over time.
-- Every row is effective-dated: [valid_from, valid_to), valid_to null = until further notice. Nothing is deleted, only ended;
-- a row put right on the day it began ends on that day and was never in force. pack, begun and ended (editions) are the loader's.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE SCHEMA IF NOT EXISTS places;

-- One number that grows with every change of this schema's rows, so that each process knows when its index in memory is old.
CREATE TABLE places.edition (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  number   bigint  NOT NULL DEFAULT 0
);
INSERT INTO places.edition DEFAULT VALUES;

CREATE TABLE places.division (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  code       text NOT NULL CHECK (code ~ '^[0-9]{12}$'),
  name       text NOT NULL CHECK (name <> ''),
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX division_one_open ON places.division (code) WHERE valid_to IS NULL;

-- The area of a division: normally townships; a community may have one where no micro grids are drawn.
CREATE TABLE places.division_area (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  code       text NOT NULL CHECK (code ~ '^[0-9]{12}$'),
  geom       geometry(MultiPolygon, 4326) NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX division_area_one_open ON places.division_area (code) WHERE valid_to IS NULL;
CREATE INDEX division_area_geom ON places.division_area USING gist (geom);

-- 大网格: what a county leader holds.
CREATE TABLE places.large_grid (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  code       text NOT NULL CHECK (code <> ''),
  name       text NOT NULL CHECK (name <> ''),
  leader     text,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX large_grid_one_open ON places.large_grid (code) WHERE valid_to IS NULL;

-- 单元网格 (GB/T 47678.3): 15 digits, the first 12 are its community.
CREATE TABLE places.grid (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  code       text NOT NULL CHECK (code ~ '^[0-9]{15}$'),
  community  text NOT NULL GENERATED ALWAYS AS (left(code, 12)) STORED,
  large      text,
  geom       geometry(MultiPolygon, 4326) NOT NULL,
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX grid_one_open ON places.grid (code) WHERE valid_to IS NULL;
CREATE INDEX grid_geom ON places.grid USING gist (geom);
CREATE INDEX grid_community ON places.grid (community);
CREATE INDEX grid_large ON places.grid (large);

-- 一类, 二类, 三类区域: the class decides which of a condition's three limits holds.
CREATE TABLE places.area_class (
  row_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pack       text NOT NULL DEFAULT '',
  division   text NOT NULL CHECK (division ~ '^[0-9]{12}$'),
  class      char(1) NOT NULL CHECK (class IN ('A', 'B', 'C')),
  valid_from date NOT NULL,
  valid_to   date CHECK (valid_to >= valid_from),
  begun      bigint NOT NULL DEFAULT 0,
  ended      bigint CHECK (ended > begun)
);
CREATE UNIQUE INDEX area_class_one_open ON places.area_class (division) WHERE valid_to IS NULL;

-- How deep a division code goes: 1 city, 2 county, 3 township, 4 community.
CREATE FUNCTION places.depth(code text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN substr(code, 10, 3) <> '000' THEN 4
              WHEN substr(code, 7, 3) <> '000' THEN 3
              WHEN substr(code, 5, 2) <> '00' THEN 2 ELSE 1 END
$$;

-- The rule of locating, said once in SQL; Places/Locator.cs says the same in memory and a test compares the two.
-- A point on a shared edge or corner belongs to the smallest code that covers it. A micro grid names its community;
-- where there is none, the deepest division area does; where there is none either, the point lies outside the city (no row).
CREATE FUNCTION places.locate(lon double precision, lat double precision, on_day date)
RETURNS TABLE (division text, micro_grid text) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH p AS (SELECT ST_SetSRID(ST_MakePoint(lon, lat), 4326) AS at),
  g AS (
    SELECT grid.code FROM places.grid, p
    WHERE grid.geom && p.at AND ST_Covers(grid.geom, p.at)
      AND grid.valid_from <= on_day AND (grid.valid_to IS NULL OR grid.valid_to > on_day)
    ORDER BY grid.code COLLATE "C" LIMIT 1),
  d AS (
    SELECT area.code FROM places.division_area AS area, p
    WHERE NOT EXISTS (SELECT FROM g) AND area.geom && p.at AND ST_Covers(area.geom, p.at)
      AND area.valid_from <= on_day AND (area.valid_to IS NULL OR area.valid_to > on_day)
    ORDER BY places.depth(area.code) DESC, area.code COLLATE "C" LIMIT 1)
  SELECT left(g.code, 12), g.code FROM g UNION ALL SELECT d.code, NULL FROM d
$$;
