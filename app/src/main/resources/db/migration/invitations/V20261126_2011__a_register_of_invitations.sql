-- SPDX-License-Identifier: EUPL-1.2
create table invitations_invitation (
  id uuid primary key,
  version int not null default 0,
  year int not null,
  number int not null check (number > 0),
  letter uuid not null unique,
  host uuid,
  host_name text not null,
  title text not null check (title <> ''),
  occasion text not null check (occasion in ('CEREMONY', 'OPENING', 'ANNIVERSARY', 'CONFERENCE', 'CULTURE', 'SPORT', 'SCHOOL',
                                             'RELIGIOUS', 'DIPLOMATIC', 'PRESS', 'CHARITY', 'OTHER')),
  starts_at timestamptz,
  ends_at timestamptz,
  place text not null,
  country text not null check (country ~ '^([A-Z]{2})?$'),
  asked text not null,
  answer_by date,
  share text not null,
  unit text not null,
  standing text not null check (standing in ('TO_DECIDE', 'HELD', 'ASKED', 'DECIDED', 'CALLED_OFF', 'OVER')),
  answer text check (answer in ('ACCEPT', 'DELEGATE', 'HOLD', 'POSTPONE', 'DECLINE')),
  reason text not null default '',
  delegate text not null default '',
  held_until date,
  decided_by uuid,
  decided_at timestamptz,
  engagement uuid,
  attendance text check (attendance in ('MAYOR', 'DELEGATE', 'NOBODY')),
  aftermath text not null default '',
  noted_by uuid,
  noted_at timestamptz,
  received_at timestamptz not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  unique (year, number),
  check (ends_at is null or starts_at is not null and ends_at > starts_at),
  check ((answer is null) = (decided_at is null) and (answer is null) = (decided_by is null)),
  check (standing not in ('HELD', 'ASKED', 'DECIDED', 'OVER') or answer is not null),
  check (standing <> 'ASKED' or answer = 'DELEGATE'),
  check ((attendance is null) = (noted_at is null)),
  check ((standing = 'OVER') = (attendance is not null))
);
comment on table invitations_invitation is 'Invitations of the Mayor, in a register of their own (d.P.R. 445/2000, art. 53, c. 5).';
create index invitations_invitation_host on invitations_invitation (host, received_at desc) where host is not null;
create index invitations_invitation_open on invitations_invitation (starts_at, id) where standing in ('TO_DECIDE', 'HELD', 'ASKED');
create index invitations_invitation_starts on invitations_invitation (starts_at, id) where starts_at is not null;
create index invitations_invitation_engagement on invitations_invitation (engagement) where engagement is not null;

create table invitations_advice (
  id uuid primary key,
  invitation uuid not null references invitations_invitation,
  competence text not null,
  unit text not null,
  why text not null,
  asked_at timestamptz not null,
  due date not null,
  verdict text check (verdict in ('FAVOUR', 'AGAINST', 'DELEGATE')),
  delegate text not null default '',
  words text not null default '',
  given_by uuid,
  given_at timestamptz,
  unique (invitation, competence),
  check ((verdict is null) = (given_at is null) and (verdict is null) = (given_by is null))
);
comment on table invitations_advice is 'What an office was asked about an invitation, and what it advises.';

create table invitations_delegation (
  id uuid primary key,
  invitation uuid not null references invitations_invitation,
  person uuid,
  name text not null check (name <> ''),
  address text not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz not null,
  asked_by uuid not null,
  expires_at timestamptz not null,
  answer text check (answer in ('YES', 'NO', 'EXPIRED', 'WITHDRAWN')),
  words text not null default '',
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
comment on table invitations_delegation is 'Who was asked to go in place of the Mayor. Of the personal link only its SHA-256 is kept.';
create index invitations_delegation_invitation on invitations_delegation (invitation, asked_at);
create unique index invitations_delegation_open on invitations_delegation (invitation) where answer is null;

create table invitations_own (
  name text primary key check (name ~ '^(rule|text|number)\.'),
  version int not null default 0,
  value text not null check (value <> '')
);
comment on table invitations_own is 'What the city sets: its rules and texts, in place of those that ship; and the last number of each year, whose row is locked until the act is over.';
