-- Filters that people keep under a name, for themselves or for others of their role or unit.
create table cases.saved_filter (
  id uuid primary key,
  owner uuid not null,
  name text not null,
  query text not null,
  shared text not null check (shared in ('none', 'role', 'unit')),
  role text not null,
  unit text,
  version integer not null,
  at timestamptz not null,
  key text not null,
  unique (owner, key)
);

-- Lists on their way into a file. Any node takes one that nobody holds; filter is what was asked, cursor how far it came.
create table cases.export (
  id uuid primary key,
  owner uuid not null,
  key text not null,
  format text not null check (format in ('csv', 'xlsx')),
  language text not null,
  title text not null,
  query text not null,
  filter json not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'withdrawn')),
  asked_at timestamptz not null,
  ended_at timestamptz,
  lease_until timestamptz,
  holder uuid,
  cursor text,
  pieces integer not null default 0,
  rows integer not null default 0,
  total integer,
  cut boolean not null default false,
  remove_at timestamptz not null,
  unique (owner, key)
);
create index export_waiting on cases.export (asked_at) where state in ('waiting', 'running');
create index export_remove on cases.export (remove_at);

-- Rows as their owner could see them when they were read, and which cases they show.
create table cases.export_piece (
  export_id uuid not null references cases.export (id) on delete cascade,
  n integer not null,
  cases uuid[] not null,
  lines json not null,
  primary key (export_id, n)
);
create index export_piece_cases on cases.export_piece using gin (cases);

-- Words that are erased are erased from lists that were taken out, too: those are withdrawn and can be made again.
create function cases.withdraw_exports() returns trigger language plpgsql as $$
begin
  if exists (select from cases.export_piece where cases @> array[old.case_id]) then
    update cases.export set state = 'withdrawn', holder = null where id in (select export_id from cases.export_piece where cases @> array[old.case_id]);
    delete from cases.export_piece where export_id in (select export_id from cases.export_piece where cases @> array[old.case_id]);
  end if;
  return null;
end
$$;
create trigger words_withdraw_exports after update of words or delete on cases.words for each row execute function cases.withdraw_exports();
