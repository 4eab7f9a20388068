create table timeline_withheld (
  id uuid primary key,
  at timestamptz not null,
  subject_kind text not null,
  subject uuid not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
comment on table timeline_withheld is 'insert-only: what is told of a subject is seen by those alone whom each of these labels lets see it.';
create index timeline_withheld_subject on timeline_withheld (subject);
