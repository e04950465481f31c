-- Words of cases by pairs of neighbouring characters: Chinese has no blanks to cut at, and a trigram needs three characters. One row
-- for each step that carried words, in the order in which they came, so that the newest are found first without reading the rest.
-- grams holds a number for each pair (see Grams) and, below zero, one for each stretch of ids that the row lies in: an index scan
-- that asks for both skips through the pairs of a common word instead of reading all of them.
create table cases.word_index (
  id bigint primary key,
  case_id uuid not null,
  seq integer not null,
  grams integer[] not null,
  unique (case_id, seq)
);
-- Rows come in batches of a cursor's reader and not within a deed, so nothing is gained by a list of rows still to be sorted in.
create index word_index_grams on cases.word_index using gin (grams) with (fastupdate = off);

-- How far the change log was read, and the next id. Whoever holds this row indexes; other nodes go home.
create table cases.word_cursor (only_row boolean primary key default true check (only_row), position bigint not null, next bigint not null);
insert into cases.word_cursor (position, next) values (0, 1);

-- Steps whose words were covered or erased: what is left of them is indexed anew.
create table cases.word_again (case_id uuid not null, seq integer not null, primary key (case_id, seq));

-- Whoever erases words, here or in a room to come, erases what they were found by in the same transaction.
create function cases.forget_word_index() returns trigger language plpgsql as $$
begin
  delete from cases.word_index where case_id = old.case_id and seq = old.seq;
  insert into cases.word_again (case_id, seq) values (old.case_id, old.seq) on conflict do nothing;
  return null;
end
$$;
create trigger words_forget_index after update of words or delete on cases.words for each row execute function cases.forget_word_index();

-- A number by its end, a reporter by the last four digits of the telephone.
create index number_tail on cases.number (reverse(number) text_pattern_ops);
create index reporter_phone_tail on cases.reporter (right(cases.phone_key(phone), 4)) where phone is not null;
