-- SPDX-License-Identifier: EUPL-1.2
create table directory_import (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('PERSON', 'BODY')),
  header jsonb not null,
  rows jsonb not null,
  mapping jsonb not null,
  remarks text[] not null,
  made_at timestamptz not null,
  made_by uuid,
  done_at timestamptz
);
comment on table directory_import is 'Files that somebody is about to bring in, looked at before anything is written; emptied when it is done or a week has passed.';
