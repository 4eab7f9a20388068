-- SPDX-License-Identifier: EUPL-1.2
create table directory_engagement (
  id uuid primary key,
  party uuid not null references directory_party,
  kind text not null check (kind in ('OWNER', 'APPROACH', 'FOLLOW_UP')),
  competence text not null,
  unit text not null,
  person uuid,
  words text not null,
  first_day date not null,
  due date,
  ended_on date,
  outcome text not null default '',
  opened_by uuid,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  check ((kind = 'FOLLOW_UP') = (due is not null)),
  check (ended_on >= first_day)
);
comment on table directory_engagement is 'Who of the house holds the relation with a party, approaches it, owes it something by a day.';
create index directory_engagement_party on directory_engagement (party, first_day desc);
create unique index directory_engagement_approach on directory_engagement (party) where kind = 'APPROACH' and ended_on is null;
create unique index directory_engagement_owner on directory_engagement (party) where kind = 'OWNER' and ended_on is null;

create table directory_note (
  id uuid primary key,
  party uuid not null references directory_party,
  kind text not null check (kind in ('POLITICAL', 'DIET', 'ACCESS', 'PROTOCOL')),
  words text not null check (words <> ''),
  at timestamptz not null,
  by uuid,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
comment on table directory_note is 'Notes that only some may read; each reading is told to the trail.';
create index directory_note_party on directory_note (party, at desc);
