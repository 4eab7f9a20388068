create table search_entry (
  subject uuid primary key,
  subject_kind text not null,
  title text not null,
  line text not null,
  path text not null,
  words tsvector not null,
  at timestamptz not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
create index search_entry_at on search_entry (at desc, subject desc);
