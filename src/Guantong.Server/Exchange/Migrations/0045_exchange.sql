-- Room Exchange: what other systems send and are owed. First of it: work orders of the 12345 hotline.
create schema exchange;

create table exchange.work_order (
  id uuid primary key,
  -- Who sent it, and the number that it has there: both together name an order for ever.
  source text not null,
  number text not null,
  received_at timestamptz not null,
  called_at timestamptz,
  -- Their clocks, as they said them. Ours never moves them.
  accept_due timestamptz,
  reply_due timestamptz,
  their_class text,
  lon double precision,
  lat double precision,
  grid text,
  print bytea not null,
  -- Sent again under its number, with something else in it.
  differs boolean not null default false,
  state text not null check (state in ('arrived', 'taken', 'waiting', 'returned', 'answered')),
  -- Why it waits for a human: a code.
  trouble text,
  case_id uuid,
  report_id uuid,
  ended_at timestamptz,
  ended_by uuid,
  -- What was answered, or why it was sent back.
  reply text,
  key text,
  unique (source, number),
  check ((state in ('returned', 'answered')) = (ended_at is not null)),
  check ((state = 'waiting') <= (trouble is not null))
);
create index work_order_open on exchange.work_order (received_at) where ended_at is null;
create index work_order_ended on exchange.work_order (ended_at desc) where ended_at is not null;
create index work_order_report on exchange.work_order (report_id) where report_id is not null;

-- Who called the hotline and what was said, as long as no case holds it.
create table exchange.order_person (
  order_id uuid primary key references exchange.work_order (id),
  at timestamptz not null,
  name text,
  phone text,
  words text,
  address text
);
create index order_person_tail on exchange.order_person (reverse(cases.phone_key(phone)) text_pattern_ops) where phone is not null;

-- Letters on their way out. One that was sent stays, without its text; one that cannot be sent is dead and visible.
create table exchange.letter (
  id bigint generated always as identity primary key,
  order_id uuid not null references exchange.work_order (id),
  kind text not null check (kind in ('taken', 'refused', 'status', 'reply', 'return')),
  key text not null,
  body json,
  at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  sent_at timestamptz,
  dead_at timestamptz,
  error text,
  unique (order_id, key)
);
create index letter_due on exchange.letter (order_id, id) where sent_at is null and dead_at is null;
create index letter_dead on exchange.letter (order_id) where dead_at is not null;

-- How far the change log has been read.
create table exchange.reader (only_row boolean primary key default true check (only_row), position bigint not null);

-- Their classes beside ours. Rows of packs.
create table exchange.order_class (
  row_id bigint generated always as identity primary key,
  pack text not null,
  source text not null,
  theirs text not null,
  name text,
  standard text not null,
  kind text not null,
  code text not null,
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index order_class_current on exchange.order_class (pack, source, theirs) where ended is null;
