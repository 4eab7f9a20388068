-- SPDX-License-Identifier: EUPL-1.2
create table agenda_calendar (
  id uuid primary key,
  holder uuid not null unique,
  opened_at timestamptz not null,
  opened_by uuid,
  token bigint not null default 0
);
comment on table agenda_calendar is 'The agenda of an office holder. The token counts its changes.';

create table agenda_place (
  id uuid primary key,
  name text not null check (name <> ''),
  address text not null default '',
  closed_at timestamptz
);
comment on table agenda_place is 'Places that are gone to again and again.';
create unique index agenda_place_name on agenda_place (lower(name)) where closed_at is null;

create table agenda_travel (
  one uuid not null references agenda_place,
  other uuid not null references agenda_place,
  minutes int not null check (minutes between 0 and 600),
  primary key (one, other),
  check (one < other)
);
comment on table agenda_travel is 'Minutes from one place to another, the same both ways.';

create table agenda_object (
  id uuid primary key,
  version int not null default 0,
  calendar uuid not null references agenda_calendar,
  resource text not null check (resource <> ''),
  uid text not null,
  etag text not null,
  content bytea not null,
  class text not null check (class in ('PUBLIC', 'PRIVATE', 'CONFIDENTIAL')),
  status text not null check (status in ('CONFIRMED', 'TENTATIVE', 'CANCELLED')),
  summary text not null,
  location text not null,
  series boolean not null,
  place uuid references agenda_place,
  set_up int not null default 0 check (set_up between 0 and 600),
  rest int not null default 0 check (rest between 0 and 600),
  held_until date,
  flagged boolean not null default false,
  findings text not null default '',
  drawn_until timestamptz,
  made_at timestamptz not null,
  made_by uuid,
  changed_at timestamptz not null,
  changed_by uuid,
  mandate text not null,
  unique (calendar, resource),
  unique (calendar, uid),
  check (held_until is null or status <> 'CANCELLED')
);
comment on table agenda_object is 'An event, in the bytes in which its client or we wrote it, with what is asked of it beside.';
create index agenda_object_held on agenda_object (held_until) where held_until is not null;
create index agenda_object_drawn on agenda_object (drawn_until) where series;

create table agenda_span (
  object uuid not null references agenda_object on delete cascade,
  recurrence text not null,
  calendar uuid not null,
  starts timestamptz not null,
  ends timestamptz not null,
  all_day boolean not null,
  class text not null check (class in ('PUBLIC', 'PRIVATE', 'CONFIDENTIAL')),
  status text not null check (status in ('CONFIRMED', 'TENTATIVE', 'CANCELLED')),
  busy boolean not null,
  summary text not null,
  location text not null,
  primary key (object, recurrence),
  check (starts <= ends)
);
comment on table agenda_span is 'When events take place: drawn out of their bytes, and again at each change.';
create index agenda_span_time on agenda_span using gist (calendar ext.gist_uuid_ops, tstzrange(starts, ends, '[]'));

create table agenda_change (
  calendar uuid not null references agenda_calendar,
  token bigint not null,
  object uuid not null,
  resource text not null,
  uid text not null,
  deed text not null check (deed in ('MADE', 'CHANGED', 'DELETED')),
  at timestamptz not null,
  actor uuid,
  holder uuid not null,
  mandate text not null,
  reason text not null default '',
  etag text not null,
  content bytea,
  primary key (calendar, token),
  check ((deed = 'DELETED') = (content is null))
);
comment on table agenda_change is 'insert-only: who changed what of whose agenda by what right, with the bytes as they were then.';
create index agenda_change_object on agenda_change (object, token);

create table agenda_grant (
  id uuid primary key,
  calendar uuid not null references agenda_calendar,
  to_post text not null default '',
  to_unit text not null default '',
  to_person uuid,
  on_public text not null check (on_public in ('NONE', 'TIMES', 'VIEW', 'CHANGE')),
  on_private text not null check (on_private in ('NONE', 'TIMES', 'VIEW', 'CHANGE')),
  on_confidential text not null check (on_confidential in ('NONE', 'TIMES', 'VIEW', 'CHANGE')),
  responds text[] not null,
  first_day date not null,
  last_day date,
  words text not null,
  given_at timestamptz not null,
  given_by uuid not null,
  check ((to_post <> '')::int + (to_unit <> '')::int + (to_person is not null)::int = 1),
  check (last_day is null or last_day >= first_day)
);
comment on table agenda_grant is 'What a holder lets a post, a unit or a person do with their agenda, from a day to a day.';
create index agenda_grant_calendar on agenda_grant (calendar);
