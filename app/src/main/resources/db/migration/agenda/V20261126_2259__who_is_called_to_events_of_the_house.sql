-- SPDX-License-Identifier: EUPL-1.2
alter table agenda_object add column schedule_tag text not null default '';
comment on column agenda_object.schedule_tag is 'Changes when the event does, and not when somebody answers (RFC 6638, 3.2.10). Empty where it is the etag.';

create table agenda_inbox (
  id uuid primary key,
  calendar uuid not null references agenda_calendar,
  uid text not null,
  content bytea not null,
  came_at timestamptz not null
);
comment on table agenda_inbox is 'What the programs of a holder are told of events to which they are called, or call others: calls, changes, answers (RFC 6638, 2.2). The event itself stands in the agenda.';
create index agenda_inbox_calendar on agenda_inbox (calendar, came_at);
