-- Who keeps a service point (a unit), what is known to be there, and days on which it is shut for repair.
ALTER TABLE assets.service_point
  ADD COLUMN keeper     text,
  ADD COLUMN has        text[] NOT NULL DEFAULT '{}',
  ADD COLUMN shut_from  date,
  ADD COLUMN shut_until date CHECK (shut_until >= shut_from),
  ADD COLUMN shut_why   text;

-- 报错: what somebody found wrong with what is said of a service point. It is work for whoever keeps the point, and no case.
-- One form is one note, however often it is sent: the key is made with the form.
CREATE TABLE assets.point_note (
  id          uuid PRIMARY KEY,
  point       text NOT NULL,
  fault       text NOT NULL CHECK (fault IN ('shut', 'gone', 'hours', 'place', 'facts', 'other')),
  words       text NOT NULL DEFAULT '',
  keeper      text,
  key         uuid NOT NULL UNIQUE,
  said_at     timestamptz NOT NULL,
  seen_by     uuid,
  seen_at     timestamptz CHECK (seen_at >= said_at),
  ending      text CHECK (ending IN ('mended', 'right', 'passed-on')),
  answer      text,
  settled_by  uuid,
  settled_at  timestamptz CHECK (settled_at >= said_at),
  CHECK ((ending IS NULL) = (settled_at IS NULL) AND (ending IS NULL) = (answer IS NULL))
);
CREATE INDEX point_note_open ON assets.point_note (keeper, said_at) WHERE settled_at IS NULL;
CREATE INDEX point_note_point ON assets.point_note (point, said_at DESC);
