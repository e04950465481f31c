-- Room Insight: what the result pages count. Kept by a reader of the change log, made again by the verb rebuild-results.
create schema insight;

-- How far each reader of the change log has come: moved in the transaction that writes what was read.
create table insight.reader (name text primary key, position bigint not null);

-- One row per case: where it belongs, its milestones and marks (Guantong.Domain.Evaluation.CaseMarks). No personal words.
create table insight.case_result (
  case_id uuid primary key,
  version integer not null,
  stage smallint not null,
  level smallint not null,
  division text not null,
  class text not null,
  type text not null,
  unit text not null,
  -- Units above the main unit that passed the case down: they see its figures too.
  line text[] not null,
  channel smallint not null,
  -- The month of the report on the city's clocks.
  month date not null,
  reported_at timestamptz not null,
  filed_at timestamptz,
  closed_at timestamptz,
  -- While the unit's clock runs: the moment after which the case is late. The mark Late is set when it has stopped.
  late_from timestamptz,
  rounds smallint not null,
  returns smallint not null,
  reworks smallint not null,
  marks integer not null,
  -- Of closed cases: by the unit's clock, and from report to closing.
  unit_seconds integer,
  city_seconds integer,
  -- One case in sixteen, by its id: medians of very many are taken from these.
  sample boolean not null
) with (fillfactor = 85);
create index case_result_reported on insight.case_result (reported_at desc, case_id desc);
create index case_result_unit on insight.case_result (unit, reported_at desc, case_id desc);
create index case_result_open on insight.case_result (month) where stage <= 10;
create index case_result_line on insight.case_result using gin (line) where line <> '{}';
-- Few among very many: a list of them must not read all the others. The number is every mark but those of a plain good end
-- (ResultSql.Rare says the same).
create index case_result_rare on insight.case_result (reported_at desc, case_id desc) where marks & 8093688 <> 0 or late_from is not null;
create index case_result_sample on insight.case_result (month, unit_seconds, city_seconds, unit, division, class, type, channel, level) where sample and marks & 2 <> 0;

-- How many ended cases share place, unit, class, channel and marks: what a page adds up beside the few open ones.
create table insight.result_count (
  month date not null,
  level smallint not null,
  division text not null,
  class text not null,
  type text not null,
  unit text not null,
  line text[] not null,
  channel smallint not null,
  marks integer not null,
  n integer not null,
  primary key (month, level, division, class, type, unit, line, channel, marks)
);
create index result_count_unit on insight.result_count (unit, month);
-- A count that has come down to nought is taken away.
create index result_count_nought on insight.result_count (n) where n = 0;
