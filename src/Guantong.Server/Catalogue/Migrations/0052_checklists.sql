-- 清单: what whoever works on the street looks at before saying that a thing of this class is done. Rows of packs, like everything
-- that a city lays down.
create table catalogue.checklist_item (
  row_id bigint generated always as identity primary key,
  pack text not null,
  class text not null,
  key text not null,
  place integer not null,
  zh text not null,
  en text not null,
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index checklist_item_current on catalogue.checklist_item (pack, class, key) where ended is null;
