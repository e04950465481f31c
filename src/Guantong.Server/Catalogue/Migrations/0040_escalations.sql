-- Rules of escalation: after what, for which cases, to whom, by what, how often. Empty fields hold for all.
create table catalogue.escalation (
  row_id bigint generated always as identity primary key, pack text not null,
  rule text not null, trigger text not null, after text not null, class text not null, level text not null, urgent text not null,
  target text not null, means text not null, every text not null, most integer not null, held_from date, held_to date check (held_to > held_from),
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index escalation_current on catalogue.escalation (pack, rule) where ended is null;
