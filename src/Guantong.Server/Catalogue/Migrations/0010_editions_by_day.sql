-- What pack.csv says, as rows like any other: a preview shows their change and an export writes them again.
create table catalogue.pack_setting (
  row_id bigint generated always as identity primary key, pack text not null,
  key text not null, value text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index pack_setting_current on catalogue.pack_setting (pack, key) where ended is null;

-- Packs that were loaded before have their settings from what is known of them.
with last as (select distinct on (pack) pack, edition, rank, edition_from from catalogue.load order by pack, edition desc),
     known as (
       select l.pack, s.key, s.value, l.edition, coalesce(l.edition_from, date '0001-01-01') as day
       from last l left join people.city c on c.pack = l.pack and c.ended is null
       cross join lateral (values
         ('name', l.pack), ('title', coalesce(c.title, l.pack)), ('title_en', coalesce(c.title_en, l.pack)), ('area', c.area),
         ('demo', case when c.area is not null then case when c.demo then 'true' else 'false' end end),
         ('time_zone', c.time_zone), ('edition_from', l.edition_from::text),
         ('requires', case when c.area is not null then (select string_agg(o.pack, ';' order by o.rank, o.pack) from last o where o.rank < l.rank) end)) as s (key, value)
       where s.value is not null)
insert into catalogue.pack_setting (pack, key, value, valid_from, begun) select pack, key, value, day, edition from known;

-- A duty may say itself from when and until when it is held; the last day does not count.
alter table catalogue.responsibility add column held_from date, add column held_to date check (held_to > held_from);

-- Every edition, the day in the city's own time on which it began, and up to which day it was seen that nothing in it begins or ends
-- by itself. Rows with days of their own are read as of that day.
create table catalogue.turn (
  edition bigint primary key,
  day date not null,
  seen_to date not null check (seen_to >= day),
  at timestamptz not null,
  why text not null
);
insert into catalogue.turn (edition, day, seen_to, at, why)
  select edition, min(loaded_at)::date, min(loaded_at)::date, min(loaded_at), 'load' from catalogue.load group by edition;

-- A pack that was handed in and is not in force: shown to the administrator, waiting for its day, or settled in one way or another.
create table catalogue.offered (
  id uuid primary key,
  pack text not null,
  title text not null,
  sha256 text not null,
  -- The whole set as one zip; empty once it is settled.
  files bytea,
  state text not null check (state in ('shown', 'waiting', 'in-force', 'taken-back', 'replaced', 'failed')),
  -- From which day in which zone; none: at once.
  day date,
  zone text not null,
  offered_at timestamptz not null,
  offered_by uuid,
  settled_at timestamptz,
  settled_by uuid,
  edition bigint,
  reasons text[] not null default '{}',
  check ((state in ('shown', 'waiting')) = (files is not null)),
  check (state <> 'waiting' or day is not null)
);
create unique index offered_waiting on catalogue.offered (pack, day) where state = 'waiting';
create index offered_state on catalogue.offered (state, offered_at);
