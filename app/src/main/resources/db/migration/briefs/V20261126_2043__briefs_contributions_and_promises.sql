-- SPDX-License-Identifier: EUPL-1.2
create table briefs_brief (
  id uuid primary key,
  version int not null default 0,
  engagement uuid not null,
  recurrence text not null,
  calendar uuid not null,
  title text not null,
  starts_at timestamptz not null,
  gist text not null default '',
  points text not null default '',
  written_by uuid,
  written_at timestamptz,
  guests uuid[] not null default '{}',
  attended text not null default '',
  outcome text not null default '',
  noted_by uuid,
  noted_at timestamptz,
  unique (engagement, recurrence),
  check ((noted_at is null) = (noted_by is null))
);
comment on table briefs_brief is 'The brief of an appointment. Who may see the appointment in the agenda may see it: it has no label of its own.';

create index briefs_brief_guests on briefs_brief using gin (guests);

create table briefs_contribution (
  id uuid primary key,
  brief uuid not null references briefs_brief,
  name text not null check (name <> ''),
  address text not null check (address <> ''),
  question text not null check (question <> ''),
  formal boolean not null,
  reserved boolean not null,
  due date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  link text not null,
  reminders int not null default 0,
  reminded_on date,
  answer text not null default '',
  answered_at timestamptz,
  answered_by uuid,
  closed_at timestamptz
);
comment on table briefs_contribution is 'What was asked of a directorate or somebody outside. The link is hidden with the key of the installation: a reminder tells it again.';
create index briefs_contribution_brief on briefs_contribution (brief, asked_at, id);
create index briefs_contribution_open on briefs_contribution (due, id) where answered_at is null and closed_at is null;
create index briefs_contribution_address on briefs_contribution (lower(address), due, id);

create table briefs_promise (
  id uuid primary key,
  brief uuid not null references briefs_brief,
  words text not null check (words <> ''),
  unit text not null,
  person uuid,
  owner text not null,
  due date not null,
  made_at timestamptz not null,
  made_by uuid not null,
  kept text not null default '',
  kept_at timestamptz,
  check ((unit = '') <> (owner = ''))
);
comment on table briefs_promise is 'What was promised at a meeting: by a unit of the house, or by who came.';
create index briefs_promise_brief on briefs_promise (brief, due, id);
