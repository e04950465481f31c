-- What the queues of the desk ask of a case beside its stage, as bits (CaseMarks), and when its light turns yellow.
alter table cases.case_list add column marks integer not null default 0, add column warn_at timestamptz;

-- A helper that is done still sees the case, but it is no work any more.
update cases.case_party p set part = 'helped' from cases.case c
where p.part = 'helper' and c.id = p.case_id
  and exists (select from json_array_elements(c.state -> 'helpers') h where h ->> 'unit' = p.unit and h ->> 'doneAt' is not null);

update cases.case_list l set marks = x.marks from (
  select c.id,
    (case when l.paused then 1 else 0 end)
    | (case l.pending when 'Extension' then 2 when 'Suspension' then 4 when 'Reopening' then 8 else 0 end)
    | (case when l.stage <= 10 and json_array_length(coalesce(c.state -> 'returnedBy', '[]')) > 0 then 16 else 0 end)
    | (case when l.stage <= 10 and exists (select from json_array_elements(coalesce(c.state -> 'supervisions', '[]')) s where s ->> 'answeredAt' is null) then 32 else 0 end)
    | (case when exists (select from json_array_elements(coalesce(c.state -> 'whistles', '[]')) w where w ->> 'endedAt' is null) then 64 else 0 end)
    | (case when l.stage in (2, 9) and l.drawn is null then 128 else 0 end)
    | (case when l.stage = 11 and r.reached = 0 then 256 else 0 end)
    | (case when l.stage = 11 and (r.bad > 0 or c.state -> 'rating' ->> 'mark' = 'Dissatisfied') then 512 else 0 end)
    | (case when l.stage = 11 and r.reached = 0 and r.tries > 0 then 1024 else 0 end)
    | (case when coalesce((c.state ->> 'reworks')::int, 0) > 0 then 2048 else 0 end)
    | (case when exists (select from json_array_elements(coalesce(c.state -> 'helpers', '[]')) h where h ->> 'doneAt' is null) then 4096 else 0 end)
    | (case when coalesce((c.state ->> 'urges')::int, 0) > 0 then 8192 else 0 end)
    | (case when coalesce((c.state ->> 'escalations')::int, 0) > 0 then 16384 else 0 end) as marks
  from cases.case c join cases.case_list l on l.case_id = c.id,
  lateral (select count(*) filter (where v ->> 'outcome' <> 'NotReached') reached, count(*) filter (where v ->> 'outcome' in ('Dissatisfied', 'Pressed')) bad, count(*) tries
    from json_array_elements(coalesce(c.state -> 'revisits', '[]')) v) r) x
where x.id = l.case_id and x.marks <> 0;

-- The timer that waits for the yellow light knows its second; where there is none any more the light has turned.
update cases.case_list l set warn_at = coalesce(
  (select min(t.at) from cases.timer t where t.case_id = l.case_id and t.kind = 0 and t.what !~ '^(Citizen|ReportIn|Answer)-'), l.stage_since)
where l.due_at is not null and not l.paused and l.stage <= 10;

-- First due first over several stages; and the few with a mark, among which a rare one is found at once.
create index case_list_due on cases.case_list (coalesce(due_at, 'infinity'::timestamptz), case_id) where stage <= 10;
create index case_list_marked on cases.case_list (stage, coalesce(due_at, 'infinity'::timestamptz), case_id) where marks <> 0;
create index case_list_urgent on cases.case_list (coalesce(due_at, 'infinity'::timestamptz), case_id) where urgent and stage <= 10;

-- How many cases stand in which lane, ready summed for every place (p and the digits of a district or township; p alone for
-- cases without a place) and for every unit that sees them (u and the unit; part: as what, as bits).
create table cases.lane_count (
  owner text not null,
  level smallint not null,
  class text not null,
  part smallint not null,
  stage smallint not null,
  marks integer not null,
  shard smallint not null,
  n bigint not null,
  primary key (owner, level, class, part, stage, marks, shard)
) with (fillfactor = 70);

-- The same from the list: what the rebuild compares with comes from the states, this is for a first filling.
create function cases.lanes_of_list() returns table (owner text, level smallint, class text, part smallint, stage smallint, marks integer, n bigint) language sql stable as $$
  with l as (select case_id, level, class, division, unit, stage, marks & 2047 as marks from cases.case_list)
  select 'p' || left(division, 6), level, class, 0::smallint, stage, marks, count(*) from l where division <> '' group by 1, 2, 3, 5, 6
  union all
  select 'p' || left(division, 9), level, class, 0::smallint, stage, marks, count(*) from l where division <> '' and substr(division, 7, 3) <> '000' group by 1, 2, 3, 5, 6
  union all
  select 'p', level, class, 0::smallint, stage, marks, count(*) from l where division = '' group by 2, 3, 5, 6
  union all
  select 'u' || s.unit, 0::smallint, '', s.part::smallint, l.stage, l.marks, count(*) from (
    select case_id, unit, bit_or(part) part from (
      select case_id, unit, 1 part from l where unit <> ''
      union all
      select case_id, unit, case part when 'helper' then 2 when 'called' then 4 when 'line' then 8 when 'supervised' then 16 when 'first-receiver' then 32 else 64 end from cases.case_party) a
    group by 1, 2) s
  join l using (case_id) group by 1, 4, 5, 6
$$;
insert into cases.lane_count (owner, level, class, part, stage, marks, shard, n) select owner, level, class, part, stage, marks, 0, n from cases.lanes_of_list();

-- Who saw the case before this change, where that is not who sees it after: open desks must be told that it left.
alter table cases.change add column was json;

-- Who has a case before them right now: a courtesy between colleagues that lapses by itself and never blocks the law. Not worth a
-- write-ahead log.
create unlogged table cases.take (case_id uuid primary key, person uuid not null, since timestamptz not null, until timestamptz not null);
create index take_person on cases.take (person);
