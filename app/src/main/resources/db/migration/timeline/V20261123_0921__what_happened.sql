create table timeline_entry (
  id uuid primary key,
  at timestamptz not null,
  kind text not null,
  subject_kind text not null,
  subject uuid not null,
  about_kind text not null,
  about uuid not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
comment on table timeline_entry is 'insert-only: the memory of the office, ids and codes only.';
create index timeline_entry_about on timeline_entry (about, at desc, id desc);
