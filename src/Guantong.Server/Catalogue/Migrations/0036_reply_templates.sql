-- 话术: what is said to callers and written in replies. Rows of packs, like everything that a city lays down.
create table catalogue.reply_template (
  row_id bigint generated always as identity primary key,
  pack text not null,
  key text not null,
  kind text not null check (kind in ('greeting', 'refusal', 'answer', 'revisit', 'reply')),
  class text not null default '',
  place integer not null,
  zh text not null,
  en text not null,
  held_from date,
  held_to date,
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index reply_template_current on catalogue.reply_template (pack, key) where ended is null;
