-- SPDX-License-Identifier: EUPL-1.2
alter table search_entry add column topic text not null default '';
comment on column search_entry.topic is 'What it is about, from a closed list of its module; empty where nobody said. Stands in words as a lexeme of its own.';
alter table search_entry add column put_at timestamptz not null default '1970-01-01 00:00:00+00';
comment on column search_entry.put_at is 'When its words last changed: those put later than was read have words still to be learnt.';
create index search_entry_put on search_entry (put_at, subject);

create table search_word (
  word text primary key,
  entries bigint not null,
  began_at timestamptz,
  read_at timestamptz,
  read_subject uuid,
  check ((word = '') = (read_at is not null and read_subject is not null and began_at is not null))
);
comment on table search_word is 'In how many entries a word stands, near enough: for "did you mean" and for likeness. The row of the empty word says how many entries were read, since when and up to which; after a month all is read anew, so that words of what was erased go too.';
create index search_word_like on search_word using gin (word ext.gin_trgm_ops);

create table search_saved (
  id uuid primary key,
  person uuid not null,
  path text not null check (path ~ '^/[a-z/-]+$'),
  name text not null check (name <> ''),
  query text not null check (length(query) <= 2000),
  saved_at timestamptz not null,
  unique (person, path, name)
);
comment on table search_saved is 'Questions to the search and to lists that somebody keeps, for themselves alone.';
