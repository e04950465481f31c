-- Room Cases: the heart. A case changes only through CaseDesk, which writes the tables below in one batch.
create schema cases;

-- Numbers are taken from here in small blocks, so that intake never queues behind one row.
create table cases.number_day (day date primary key, next integer not null);

-- Small and unpartitioned: finds a case by its number for ever, merged and ended ones too.
create table cases.number (number text primary key, case_id uuid not null unique);

-- The state as the law reads it. No personal words in here.
create table cases.case (
  id uuid primary key,
  version integer not null,
  stage smallint not null,
  state json not null
) with (fillfactor = 80);

-- Append-only, hash-chained per case: ids, codes and salted commitments, never names, phones, words or bytes of images.
create table cases.journal (
  case_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  event_at timestamptz,
  deed text not null,
  role text not null,
  actor uuid,
  unit text,
  stage_from smallint not null,
  stage_to smallint not null,
  round integer not null,
  data json not null,
  state_hash bytea not null,
  prev bytea not null,
  hash bytea not null,
  primary key (case_id, seq)
);

-- What people wrote, erasable: the journal keeps only the commitment SHA-256(salt || words).
create table cases.words (
  case_id uuid not null,
  seq integer not null,
  field text not null,
  salt bytea not null,
  words text,
  keep_until timestamptz,
  primary key (case_id, seq, field)
);

-- A report is never edited. Merging moves it to the surviving case; origin_case keeps where it began.
create table cases.report (
  id uuid primary key,
  case_id uuid not null,
  origin_case uuid not null,
  channel smallint not null,
  at timestamptz not null,
  event_at timestamptz,
  lon double precision,
  lat double precision,
  citizen_class text,
  photos text[] not null default '{}',
  follow_hash bytea not null unique
);
create index report_case on cases.report (case_id);
create index report_origin on cases.report (origin_case);

-- Name and phone of a reporter: seen by intake and revisit of the centre only, erased by retention.
create table cases.reporter (
  report_id uuid primary key references cases.report (id),
  name text,
  phone text,
  keep_until timestamptz
);

-- Evidence of a deed: photos by hash, in the order they were taken.
create table cases.evidence (case_id uuid not null, seq integer not null, photos text[] not null, primary key (case_id, seq));

-- One key belongs to one deed of one caller. The answer is rebuilt from the case, not stored.
create table cases.deed_key (
  caller text not null,
  key text not null,
  body_hash bytea not null,
  case_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  primary key (caller, key)
);

-- What happened, for readers that keep a cursor. The publisher gives committed rows a gapless position.
create table cases.change (
  case_id uuid not null,
  seq integer not null,
  kind text not null,
  what text not null default '',
  at timestamptz not null,
  position bigint unique,
  primary key (case_id, seq, kind, what)
);
create index change_unpublished on cases.change (at, case_id, seq) where position is null;

-- The row of a case in any list. Rebuilt from the state by the verb rebuild.
create table cases.case_list (
  case_id uuid primary key,
  number text not null,
  version integer not null,
  stage smallint not null,
  round integer not null,
  level smallint not null,
  division text not null default '',
  micro_grid text,
  class text not null default '',
  type text,
  unit text not null default '',
  crew text,
  drawn uuid,
  finder uuid,
  channel smallint not null,
  urgent boolean not null default false,
  paused boolean not null default false,
  pending text,
  opened_at timestamptz not null,
  stage_since timestamptz not null,
  due_at timestamptz,
  citizen_due_at timestamptz,
  closed_at timestamptz,
  lon double precision,
  lat double precision,
  reports integer not null default 1
) with (fillfactor = 80);
create index case_list_open on cases.case_list (stage, coalesce(due_at, 'infinity'::timestamptz), case_id) where stage <= 10;
create index case_list_unit on cases.case_list (unit, stage, coalesce(due_at, 'infinity'::timestamptz), case_id) where stage <= 10;
create index case_list_unit_all on cases.case_list (unit, opened_at desc, case_id desc);
create index case_list_finder on cases.case_list (finder) where finder is not null;
create index case_list_drawn on cases.case_list (drawn) where drawn is not null;
create index case_list_opened on cases.case_list (opened_at desc, case_id desc);
create index case_list_place on cases.case_list (lon, lat) where stage <= 10;

-- Units beside the main unit that see a case: helpers, called units, the line above, units under supervision.
create table cases.case_party (case_id uuid not null, unit text not null, part text not null, primary key (unit, case_id, part));
create index case_party_case on cases.case_party (case_id);

-- How many cases stand where, for every scope: the sum over shards. Changed in the deed's own transaction.
create table cases.case_count (
  stage smallint not null,
  level smallint not null,
  division text not null,
  class text not null,
  unit text not null,
  shard smallint not null,
  n bigint not null,
  primary key (stage, level, division, class, unit, shard)
) with (fillfactor = 70);

-- What falls due. The watch takes rows oldest first.
create table cases.timer (
  case_id uuid not null,
  kind smallint not null,
  what text not null,
  at timestamptz not null,
  -- The version that asked for it: a deed done by a timer may ask for the next at the very same moment.
  seq integer not null,
  primary key (case_id, kind, what, at, seq)
);
create index timer_at on cases.timer (at, case_id);

-- The secret from which follow links are derived: made once, by the first start.
create table cases.follow_key (only_row boolean primary key default true check (only_row), key bytea not null);
