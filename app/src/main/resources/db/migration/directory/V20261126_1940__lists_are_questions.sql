-- SPDX-License-Identifier: EUPL-1.2
create table directory_list (
  id uuid primary key,
  name text not null check (name <> ''),
  purpose text not null,
  question jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  closed_at timestamptz,
  version int not null default 0
);
comment on table directory_list is 'Mailing lists: a question to the directory, asked anew each time, never a copy.';
create unique index directory_list_name on directory_list (lower(name)) where closed_at is null;

create table directory_list_exception (
  list uuid not null references directory_list,
  party uuid not null references directory_party,
  kind text not null check (kind in ('OUT', 'ALSO')),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by uuid,
  primary key (list, party)
);
comment on table directory_list_exception is 'Who is left out of a list or is on it besides, and why.';
create index directory_list_exception_party on directory_list_exception (party);
