-- SPDX-License-Identifier: EUPL-1.2
create table invitations_outside (
  id uuid primary key,
  event uuid not null,
  address text not null check (address like '%@%'),
  deed text not null check (deed in ('REQUEST', 'CANCEL', 'REPLY', 'COUNTER')),
  sequence int not null,
  at timestamptz not null,
  actor uuid,
  mail uuid not null,
  stamp timestamptz,
  words text not null default '',
  starts_at timestamptz,
  unique (mail, address),
  check ((deed in ('REQUEST', 'CANCEL')) = (actor is not null)),
  check ((deed in ('REPLY', 'COUNTER')) = (stamp is not null))
);
comment on table invitations_outside is 'insert-only: what left the house about an event of ours, to whom and on whose word, and what came back from them (RFC 6047). The mail is a message of the outbox, or one that came.';
create index invitations_outside_event on invitations_outside (event, at);
