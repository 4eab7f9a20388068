create table tasks_task (
  id uuid primary key,
  kind text not null,
  title text not null,
  subject_kind text not null,
  subject uuid not null,
  path text not null,
  competence text not null,
  unit text not null,
  person uuid,
  due date not null,
  reason text not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  opened_at timestamptz not null,
  done_at timestamptz
);
create unique index tasks_task_one_open on tasks_task (kind, subject) where done_at is null;
create index tasks_task_person on tasks_task (person, due) where done_at is null;
create index tasks_task_unit on tasks_task (unit, due) where done_at is null;
create index tasks_task_competence on tasks_task (competence, due) where done_at is null;
create index tasks_task_subject on tasks_task (subject);
