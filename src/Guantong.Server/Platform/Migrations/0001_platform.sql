-- What every room stands on. The schema and platform.migration are made by the runner itself.
create extension if not exists postgis;

-- Data Protection keys: sign-in cookies and secrets survive a restart and are shared by all nodes.
create table platform.key (
  id text primary key,
  xml text not null,
  created_at timestamptz not null default now()
);

-- Rechecks, inside the batch that writes, a fact the verdict rested on: the batch fails as a whole when it no longer holds.
create function platform.must(ok boolean, code text) returns void
language plpgsql as $$
begin
  if ok is not true then
    raise exception using errcode = 'GT001', message = code;
  end if;
end $$;
