-- SPDX-License-Identifier: EUPL-1.2
create table agenda_request (
  id uuid primary key,
  version int not null default 0,
  kind text not null check (kind in ('MEETING', 'DELEGATION')),
  asked uuid not null references agenda_calendar,
  asking uuid references agenda_calendar,
  subject text not null check (subject <> ''),
  minutes int not null check (minutes between 5 and 600),
  state text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  object uuid,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  check ((state = 'OPEN') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
  check (state <> 'ACCEPTED' or object is not null)
);
comment on table agenda_request is 'One administrator''s secretariat asks another''s for a meeting, or hands an engagement on.';
create index agenda_request_asked on agenda_request (asked, state, opened_at);
create index agenda_request_asking on agenda_request (asking, state, opened_at) where asking is not null;

create table agenda_exchange (
  id uuid primary key,
  request uuid not null references agenda_request,
  at timestamptz not null,
  actor uuid not null,
  deed text not null check (deed in ('ASKED', 'PROPOSED', 'SAID', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  words text not null,
  starts timestamptz,
  ends timestamptz,
  check ((starts is null) = (ends is null)),
  check (starts is null or starts < ends)
);
comment on table agenda_exchange is 'insert-only: what was said and proposed, by whom and when; all of it stands on the record of the event.';
create index agenda_exchange_request on agenda_exchange (request, at);
