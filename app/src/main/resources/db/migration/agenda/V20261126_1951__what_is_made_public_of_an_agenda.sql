-- SPDX-License-Identifier: EUPL-1.2
create table agenda_entry (
  id uuid primary key,
  version int not null default 0,
  calendar uuid not null references agenda_calendar,
  object uuid,
  recurrence text not null default '',
  starts timestamptz not null,
  ends timestamptz not null,
  subject text not null check (subject <> ''),
  place text not null,
  interest text not null default '',
  represents text not null default '',
  outcome text not null default '',
  citizens int not null default 0 check (citizens >= 0),
  release text not null check (release in ('AT_ONCE', 'ON_THE_DAY', 'AFTERWARDS')),
  place_release text not null check (place_release in ('WITH_IT', 'AFTERWARDS')),
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text not null default '',
  check (starts <= ends),
  check (decided_by is null or decided_by <> proposed_by or state = 'WITHDRAWN'),
  check ((state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  check (state in ('PROPOSED', 'APPROVED') or reason <> '')
);
comment on table agenda_entry is 'What the public is told of an engagement: a record of its own, approved by a second person.';
create index agenda_entry_calendar on agenda_entry (calendar, starts);
create index agenda_entry_object on agenda_entry (object) where object is not null;
create index agenda_entry_open on agenda_entry (proposed_at) where state = 'PROPOSED';

create table agenda_participant (
  entry uuid not null references agenda_entry,
  position int not null,
  name text not null,
  post text not null check (post <> ''),
  body text not null check (body <> ''),
  primary key (entry, position)
);
comment on table agenda_participant is 'Who takes part, with post and body: whoever has neither is counted and never named.';

create table agenda_correction (
  id uuid primary key,
  entry uuid not null references agenda_entry,
  field text not null check (field in ('SUBJECT', 'PLACE', 'INTEREST', 'OUTCOME', 'REPRESENTS')),
  was text not null,
  becomes text not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  check (approved_by is null or approved_by <> proposed_by),
  check ((approved_at is null) = (approved_by is null))
);
comment on table agenda_correction is 'What was corrected after it was made public; the page shows what it was.';
create index agenda_correction_entry on agenda_correction (entry);
