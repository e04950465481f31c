-- What was learned from labelled words, for suggesting a class. The newest row is used. It holds hashes and weights, no words.
create table catalogue.class_model (
  id bigint generated always as identity primary key,
  made_at timestamptz not null,
  -- The rule by which texts are read (TextFeatures.Version); a model of another rule is passed over.
  features integer not null,
  -- What its labels are: types of the catalogue, or the citizens' classes.
  labels text not null check (labels in ('type', 'class')),
  source text not null,
  texts integer not null,
  quality json not null,
  model bytea not null
);
