create table trail_act (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor uuid,
  competence text not null,
  act text not null,
  subject_kind text not null,
  subject uuid not null,
  details jsonb not null
);
comment on table trail_act is 'insert-only: who did what under which competence, ids and codes only.';
create index trail_act_subject on trail_act (subject);
create index trail_act_competence on trail_act (competence, id desc);
create index trail_act_actor on trail_act (actor, id desc);

create table trail_seal (
  id bigint generated always as identity primary key,
  sealed_at timestamptz not null,
  acts bigint[] not null check (cardinality(acts) > 0),
  previous bytea not null,
  head bytea not null unique
);
comment on table trail_seal is 'insert-only: each seal chains an explicit list of acts to the seal before it.';
create unique index trail_seal_previous on trail_seal (previous);

create table trail_sealed (
  act bigint primary key references trail_act,
  seal bigint not null references trail_seal
);
comment on table trail_sealed is 'insert-only: which seal holds an act; an act is in one.';
