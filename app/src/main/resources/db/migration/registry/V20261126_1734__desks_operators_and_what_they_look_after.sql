create table registry_desk (
  id uuid primary key,
  name text collate "it-x-icu" not null unique check (name <> ''),
  place text not null,
  unit text not null,
  last_day date
);
comment on table registry_desk is 'Where documents are registered (postazioni di protocollo).';
create table registry_operator (
  id uuid primary key,
  person uuid not null,
  desk uuid not null references registry_desk,
  rights text[] not null check (rights <@ '{IN,OUT,INTERNAL,ANNUL,RESERVE}' and rights <> '{}'),
  first_day date not null,
  last_day date check (last_day >= first_day)
);
comment on table registry_operator is 'Who may do what at which desk, from when to when.';
create index registry_operator_person on registry_operator (person);
