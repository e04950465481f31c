-- Patrols on foot: who walks what on which days, what was walked, and ways that are kept for ninety days only.
create schema patrols;

create table patrols.plan (
  id uuid primary key,
  key text not null,
  title text not null check (title <> ''),
  division text not null,
  users text[] not null check (cardinality(users) > 0),
  grids text[] not null default '{}',
  streets text[] not null default '{}',
  days text not null,
  from_day date not null,
  until_day date check (until_day >= from_day),
  made_by uuid not null,
  made_at timestamptz not null,
  version integer not null default 1,
  ended_at timestamptz,
  ended_by uuid,
  unique (made_by, key),
  check (cardinality(grids) + cardinality(streets) > 0)
);
create index plan_users on patrols.plan using gin (users) where ended_at is null;

create table patrols.patrol (
  id uuid primary key,
  key text not null,
  plan uuid references patrols.plan (id),
  person uuid not null,
  user_name text not null,
  role text not null,
  division text not null,
  day date not null,
  begun_at timestamptz not null,
  begun_device timestamptz,
  ended_at timestamptz,
  tracked boolean not null,
  -- What stays when the way is gone: how long the place was known, how long it was not, which share of the plan was walked.
  known_seconds integer not null default 0,
  unknown_seconds integer not null default 0,
  covered real,
  words text,
  advice text,
  reported_at timestamptz,
  unique (person, key)
);
-- One patrol at a time: two presses at once begin one.
create unique index patrol_open on patrols.patrol (person) where ended_at is null;
create index patrol_day on patrols.patrol (day desc, id);
create index patrol_plan on patrols.patrol (plan);

-- A way as it came, piece by piece; a piece that is sent again is the same piece.
create table patrols.track (
  patrol uuid not null references patrols.patrol (id),
  part integer not null check (part between 0 and 100000),
  code bytea not null check (length(code) <= 262144),
  at timestamptz not null,
  primary key (patrol, part)
);
create index track_at on patrols.track (at);

-- Problems found on the way, by the key under which each was sent: the report may come in later than the patrol ends.
create table patrols.found (
  patrol uuid not null references patrols.patrol (id),
  report_key text not null,
  at timestamptz not null,
  primary key (patrol, report_key)
);
