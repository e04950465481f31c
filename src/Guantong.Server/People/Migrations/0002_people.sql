-- Who works here: units of the four levels, persons, their posts, their accounts, and who looked at what.
create schema people;

-- Rows that a pack brings are never deleted, only ended: begun and ended are editions, valid_from and valid_to the days a
-- person would name. A row counts at edition e when begun <= e and (ended is null or ended > e).
-- Who we are: one city per database. Duty hours are read in its zone; only a demonstration shows passwords.
create table people.city (
  row_id bigint generated always as identity primary key,
  pack text not null,
  name text not null,
  title text not null,
  title_en text not null,
  area text not null check (area ~ '^[0-9]{12}$'),
  time_zone text not null,
  demo boolean not null,
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index city_current on people.city ((true)) where ended is null;

create table people.unit (
  row_id bigint generated always as identity primary key,
  pack text not null,
  id text not null,
  name text not null,
  kind text not null,
  level text not null,
  parent text,
  division text not null check (division ~ '^[0-9]{12}$'),
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index unit_current on people.unit (id) where ended is null;
create index unit_parent on people.unit (parent) where ended is null;

create table people.person (
  id uuid primary key,
  user_name text not null unique,
  display_name text not null,
  created_at timestamptz not null
);

create table people.post (
  row_id bigint generated always as identity primary key,
  pack text not null,
  person uuid not null references people.person (id),
  role text not null,
  -- An administrator made by hand belongs to no unit and has the whole city as scope (scope_place null).
  unit text,
  level text not null,
  scope_place text check (scope_place ~ '^[0-9]{12}$'),
  scope_classes text[] not null,
  duty text not null,
  -- Here the days come from the pack's own columns and are obeyed: outside them the post may not act.
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index post_current on people.post (person) where ended is null;
create index post_unit on people.post (unit) where ended is null;

-- The directory in memory looks here whether it is out of date.
create table people.directory (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);
insert into people.directory (version) values (0);

-- ASP.NET Core Identity, one account per person. No password hash: the account cannot be entered until one is set.
create table people.account (
  id uuid primary key references people.person (id),
  user_name text not null,
  normalized_user_name text not null unique,
  email text,
  normalized_email text,
  email_confirmed boolean not null default false,
  password_hash text,
  security_stamp text,
  concurrency_stamp text,
  phone_number text,
  phone_number_confirmed boolean not null default false,
  two_factor_enabled boolean not null default false,
  lockout_end timestamptz,
  lockout_enabled boolean not null default true,
  access_failed_count integer not null default 0,
  must_change_password boolean not null default false
);

-- Only a demonstration keeps passwords that can be read: it exists to be signed into.
create table people.demo_password (
  account uuid primary key references people.account (id),
  password text not null
);

-- A session of a cookie or a bearer: only the SHA-256 of the secret is kept.
create table people.token (
  hash bytea primary key check (length(hash) = 32),
  account uuid not null references people.account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index token_account on people.token (account);
create index token_expiry on people.token (expires_at);

create table people.access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- Null for a stranger. What a stranger typed as a user name is not kept: people type passwords there.
  person uuid references people.person (id),
  what text not null,
  subject text,
  address text
);
create index access_log_at on people.access_log (at);
create index access_log_person on people.access_log (person, at);
