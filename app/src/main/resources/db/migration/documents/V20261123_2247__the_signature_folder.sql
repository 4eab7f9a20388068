create table documents_paper (
  id uuid primary key,
  place bigint generated always as identity,
  subject_kind text not null,
  subject uuid not null,
  kind text not null,
  title text not null check (title <> ''),
  path text not null,
  text text not null check (text <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  competence text not null,
  due date not null,
  prepared_by uuid not null,
  put_at timestamptz not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
comment on table documents_paper is 'insert-only: what was put into the signature folder. Another wording is another paper.';
create index documents_paper_subject on documents_paper (subject, place desc);
create index documents_paper_prepared on documents_paper (prepared_by, place desc);

create table documents_paper_step (
  paper uuid not null references documents_paper,
  step int not null check (step >= 0),
  duty text not null check (duty in ('CHECK', 'SIGN')),
  unit text not null,
  person uuid,
  primary key (paper, step)
);
comment on table documents_paper_step is 'insert-only: what is to be done with a paper, in order.';

create table documents_paper_act (
  paper uuid not null,
  step int not null,
  act text not null check (act in ('PASSED', 'RETURNED', 'REPLACED')),
  by_person uuid not null,
  instead_of uuid check (instead_of <> by_person),
  at timestamptz not null,
  remark text not null check (act <> 'RETURNED' or remark <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (paper, step),
  foreign key (paper, step) references documents_paper_step
);
comment on table documents_paper_act is 'insert-only: who did what with which text; one act a step.';
create index documents_paper_act_by on documents_paper_act (by_person, at desc);

create table documents_waiting (
  paper uuid primary key,
  step int not null,
  subject_kind text not null,
  subject uuid not null,
  unique (subject, subject_kind),
  foreign key (paper, step) references documents_paper_step
);
comment on table documents_waiting is 'The papers in the folder and the step each waits at. A subject has one paper in it.';
