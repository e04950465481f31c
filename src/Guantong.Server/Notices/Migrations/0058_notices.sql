-- Room Notices: who is told what. Messages hold codes and times only; what they say is made when it is read or sent, so that erased
-- words are gone from messages too.
create schema notices;

-- How far the change log has been read: moves together with what was written.
create table notices.reader (only_row boolean primary key default true check (only_row), position bigint not null);

-- The secret from which the short links in messages are derived: made once, by the first start.
create table notices.link_key (only_row boolean primary key default true check (only_row), key bytea not null);

-- 收件箱: one person's own on a device, known by the hash of its secret.
create table notices.box (
  id uuid primary key,
  secret_hash bytea not null unique,
  language text not null,
  at timestamptz not null
);
create index box_at on notices.box (at);

-- Who is told: the reporter of a report, whoever follows a case by a link of its own (the follow has the link's id), or whoever follows
-- a case or an area from a box. A box also gathers what its owner is told by links.
create table notices.follow (
  id uuid primary key,
  kind text not null check (kind in ('report', 'case', 'area')),
  report_id uuid unique references cases.report (id),
  box_id uuid references notices.box (id) on delete cascade,
  -- Where it has gone by merges, the case it stands in now last; a merge taken back goes the same way back.
  path uuid[] not null default '{}',
  case_id uuid,
  -- An area: a grid, a division (all below it too), or a circle.
  place_kind text check (place_kind in ('grid', 'division', 'circle')),
  code text,
  lon double precision,
  lat double precision,
  metres integer,
  pace text not null default 'at-once' check (pace in ('at-once', 'daily')),
  language text not null,
  link_hash bytea not null unique,
  at timestamptz not null,
  ended_at timestamptz,
  check ((kind = 'report') = (report_id is not null)),
  check ((kind = 'area') = (place_kind is not null)),
  check ((kind <> 'area') = (case_id is not null)),
  check (place_kind <> 'circle' or (lon is not null and lat is not null and metres between 50 and 5000)),
  check (place_kind = 'circle' or kind <> 'area' or code is not null)
);
create index follow_case on notices.follow (case_id) where case_id is not null;
create index follow_path on notices.follow using gin (path);
create index follow_box on notices.follow (box_id) where box_id is not null;
create index follow_code on notices.follow (place_kind, code) where kind = 'area' and ended_at is null;
create index follow_circle on notices.follow (lat, lon) where place_kind = 'circle' and ended_at is null;
create unique index follow_case_once on notices.follow (box_id, (path[1])) where kind = 'case' and ended_at is null;

-- How somebody may be reached beside the inbox. A reporter's number stays where it is (cases.reporter): phone is null then.
create table notices.contact (
  id uuid primary key,
  report_id uuid references cases.report (id),
  box_id uuid references notices.box (id) on delete cascade,
  channel text not null check (channel in ('sms', 'wechat', 'mail', 'push')),
  phone text,
  name text,
  address text,
  keys text,
  code_hash bytea,
  code_until timestamptz,
  code_tries integer not null default 0,
  confirmed_at timestamptz,
  stopped_at timestamptz,
  at timestamptz not null,
  check ((report_id is null) <> (box_id is null))
);
create index contact_report on notices.contact (report_id) where report_id is not null;
create index contact_box on notices.contact (box_id) where box_id is not null;
create index contact_tail on notices.contact (reverse(cases.phone_key(phone)) text_pattern_ops) where phone is not null;
create unique index contact_address on notices.contact (box_id, channel, coalesce(address, phone)) where box_id is not null;
create unique index contact_of_report on notices.contact (report_id, channel) where report_id is not null;

-- One step told to one person. The key makes it one, however often the log is read.
create table notices.message (
  id bigint generated always as identity primary key,
  follow_id uuid not null references notices.follow (id) on delete cascade,
  key text not null,
  case_id uuid,
  step text not null,
  facts json not null,
  at timestamptz not null,
  written_at timestamptz not null,
  read_at timestamptz,
  unique (follow_id, key)
);
create index message_case on notices.message (case_id, id) where case_id is not null;
create index message_written on notices.message (written_at);

-- One message by one way out.
create table notices.delivery (
  id bigint generated always as identity primary key,
  message_id bigint references notices.message (id) on delete cascade,
  contact_id uuid not null references notices.contact (id) on delete cascade,
  channel text not null,
  -- A code to confirm a number, or a trial: no message stands behind it.
  purpose text not null default 'step' check (purpose in ('step', 'code')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'skipped')),
  reason text,
  provider text,
  parts integer,
  attempts integer not null default 0,
  next_at timestamptz not null,
  leased_until timestamptz,
  at timestamptz not null,
  sent_at timestamptz,
  check ((purpose = 'step') = (message_id is not null)),
  unique (message_id, contact_id)
);
create index delivery_due on notices.delivery (next_at, id) where state = 'waiting';
create index delivery_dead on notices.delivery (at) where state = 'dead';
create index delivery_contact on notices.delivery (contact_id);

-- What waits for somebody's daily summary.
create table notices.digest_item (
  follow_id uuid not null references notices.follow (id) on delete cascade,
  case_id uuid not null,
  step text not null,
  at timestamptz not null,
  primary key (follow_id, case_id, step, at)
);
create index digest_item_at on notices.digest_item (at);

-- Numbers that want nothing at all: hashes by the key above, so that the list names nobody.
create table notices.silence (hash bytea primary key, at timestamptz not null);

-- How each provider does: failures in a row, and until when it rests.
create table notices.provider_state (
  provider text primary key,
  failures integer not null default 0,
  rests_until timestamptz,
  error text,
  failed_at timestamptz,
  sent_at timestamptz
);

-- How much each provider has sent on a day of the city.
create table notices.provider_day (provider text not null, day date not null, sent integer not null, primary key (provider, day));

-- 消息模板: what is said at which step by which channel. Rows of packs.
create table notices.template (
  row_id bigint generated always as identity primary key,
  pack text not null,
  step text not null,
  channel text not null,
  code text not null default '',
  zh text not null,
  en text not null,
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index template_current on notices.template (pack, step, channel) where ended is null;

-- 发送渠道: by whom messages leave. Secrets are named here and stand in a file.
create table notices.provider (
  row_id bigint generated always as identity primary key,
  pack text not null,
  provider text not null,
  channel text not null,
  place integer not null,
  road text not null,
  url text not null default '',
  headers text not null default '',
  body text not null default '',
  success text not null default '',
  daily_cap integer not null default 0,
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index provider_current on notices.provider (pack, provider) where ended is null;

-- An inbox that ends leaves the reporters' own rows: their reports are told on their pages.
create function notices.box_ends() returns trigger language plpgsql as $$
begin
  update notices.follow set box_id = null where box_id = old.id and kind = 'report';
  return old;
end $$;
create trigger box_ends before delete on notices.box for each row execute function notices.box_ends();

-- A person who is erased, by number or by report, leaves no inbox behind. Nothing else deletes these rows while their inbox stands.
create function notices.person_goes() returns trigger language plpgsql as $$
begin
  delete from notices.box where id = old.box_id;
  return null;
end $$;
create trigger contact_goes after delete on notices.contact for each row when (old.box_id is not null and old.phone is not null) execute function notices.person_goes();
create trigger follow_goes after delete on notices.follow for each row when (old.box_id is not null and old.report_id is not null) execute function notices.person_goes();
