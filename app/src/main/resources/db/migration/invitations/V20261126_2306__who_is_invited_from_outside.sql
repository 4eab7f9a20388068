-- SPDX-License-Identifier: EUPL-1.2
create table invitations_sent (
  id uuid primary key,
  event uuid not null,
  method text not null check (method in ('REQUEST', 'CANCEL')),
  sequence int not null,
  recipient text not null check (recipient like '%@%'),
  sending uuid not null,
  sent_at timestamptz not null,
  sent_by uuid not null
);
comment on table invitations_sent is 'insert-only: what left the house about an event of ours, to whom, on whose word (RFC 6047). The mail itself is in the outbox.';
create index invitations_sent_event on invitations_sent (event, sent_at);

create table invitations_answer (
  id uuid primary key,
  event uuid not null,
  mail uuid not null unique,
  address text not null check (address like '%@%'),
  answer text not null,
  sequence int not null,
  stamp timestamptz not null,
  words text not null,
  starts_at timestamptz,
  ends_at timestamptz,
  heard_at timestamptz not null
);
comment on table invitations_answer is 'insert-only: what whoever was invited from outside answered by their calendar program; with times where they would rather come then.';
create index invitations_answer_event on invitations_answer (event, heard_at);
