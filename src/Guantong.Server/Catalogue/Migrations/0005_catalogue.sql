-- What the city has laid down: classes, filing conditions, limits, duties, calendar, policy. Every change makes a new edition.
create schema catalogue;

create table catalogue.edition (
  only_row boolean primary key default true check (only_row),
  current bigint not null
);
insert into catalogue.edition (current) values (0);

create table catalogue.load (
  pack text not null,
  sha256 text not null,
  edition bigint not null,
  -- Packs are laid over one another in this order: a row of a higher rank replaces the row of the same key below it.
  rank integer not null,
  loaded_at timestamptz not null,
  edition_from date,
  rows_added integer not null,
  rows_ended integer not null,
  primary key (pack, edition)
);
create index load_edition on catalogue.load (edition);

create table catalogue.citizen_class (
  row_id bigint generated always as identity primary key, pack text not null,
  code text not null, name text not null, name_en text not null, place integer not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index citizen_class_current on catalogue.citizen_class (pack, code) where ended is null;

create table catalogue.case_type (
  row_id bigint generated always as identity primary key, pack text not null,
  standard text not null, kind text not null, code text not null, name text not null, big_code text not null, big_name text not null,
  citizen_class text not null, sensitive boolean not null, urgent boolean not null, check_by_call boolean not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index case_type_current on catalogue.case_type (pack, standard, kind, code) where ended is null;

create table catalogue.filing_condition (
  row_id bigint generated always as identity primary key, pack text not null,
  id text not null, standard text not null, kind text not null, code text not null, condition text not null,
  limits text[] not null, closing text not null, needs_evidence boolean not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index filing_condition_current on catalogue.filing_condition (pack, id) where ended is null;

create table catalogue.responsibility (
  row_id bigint generated always as identity primary key, pack text not null,
  item text not null, kind text not null, type_code text not null, place text not null, unit text not null, duty text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index responsibility_current on catalogue.responsibility (pack, item, kind, type_code, place, unit) where ended is null;
create index responsibility_unit on catalogue.responsibility (unit) where ended is null;

create table catalogue.policy (
  row_id bigint generated always as identity primary key, pack text not null,
  key text not null, value text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index policy_current on catalogue.policy (pack, key) where ended is null;

create table catalogue.calendar_day (
  row_id bigint generated always as identity primary key, pack text not null,
  day date not null, kind text not null, name text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index calendar_day_current on catalogue.calendar_day (pack, day) where ended is null;

create table catalogue.calendar_year (
  row_id bigint generated always as identity primary key, pack text not null,
  year integer not null, status text not null, source text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index calendar_year_current on catalogue.calendar_year (pack, year) where ended is null;

create table catalogue.hours (
  row_id bigint generated always as identity primary key, pack text not null,
  use text not null, from_day text not null, to_day text not null, spans text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index hours_current on catalogue.hours (pack, use, from_day) where ended is null;

-- A deed is judged by the facts of one edition and calls this in its own batch. The shared lock lets deeds pass each other but not
-- a load: that takes 7001 alone just before it moves the edition and commits, so no deed lands that was judged by an ended edition.
create function catalogue.must_edition(e bigint) returns void language plpgsql volatile as $$
declare
  standing bigint;
begin
  perform pg_advisory_xact_lock_shared(7001);
  select current into standing from catalogue.edition;
  if standing is distinct from e then
    raise exception 'edition-moved' using errcode = 'GT001', detail = format('judged by %s, now %s', e, standing);
  end if;
end
$$;
