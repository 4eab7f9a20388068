-- SPDX-License-Identifier: EUPL-1.2
create table switchboard_phone_system (
  id uuid primary key,
  name text not null check (name <> ''),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz not null,
  closed_at timestamptz,
  told_at timestamptz,
  told bigint not null default 0,
  refused bigint not null default 0,
  refusal text not null default ''
);
comment on table switchboard_phone_system is 'Telephone systems that may announce calls. Of the token only its SHA-256 is kept.';

create table switchboard_call (
  id uuid primary key,
  version int not null default 0,
  system uuid references switchboard_phone_system,
  system_call text not null default '',
  form_key uuid unique,
  number text not null check (number ~ '^(\+[0-9]{5,15}|[0-9]{2,6})?$'),
  party uuid,
  name text not null,
  line text not null check (line in ('RINGING', 'TALKING', 'ENDED', 'LOST')),
  began_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  ended_at timestamptz,
  topic text check (topic in ('MOBILITY', 'CLEANING', 'GREEN', 'NOISE', 'HOUSING', 'SCHOOL', 'SOCIAL', 'TAXES', 'EVENTS',
                              'APPOINTMENT', 'LETTER', 'THANKS', 'OFFICES', 'OTHER')),
  words text not null default '',
  outcome text check (outcome in ('INFORMED', 'PASSED_ON', 'CALL_BACK', 'LETTER', 'ABUSE')),
  noted_at timestamptz,
  noted_by uuid,
  letter uuid,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  check ((system is null) = (system_call = '')),
  check ((line in ('ENDED', 'LOST')) = (ended_at is not null)),
  check (line not in ('RINGING', 'LOST') or answered_at is null),
  check (line <> 'TALKING' or answered_at is not null),
  check ((noted_at is null) = (outcome is null) and (noted_at is null) = (topic is null) and (noted_at is null) = (noted_by is null)),
  check (letter is null or outcome = 'LETTER')
);
comment on table switchboard_call is 'Calls: announced by a telephone system, or noted by hand.';
create unique index switchboard_call_of_system on switchboard_call (system, system_call) where system is not null;
create index switchboard_call_number on switchboard_call (number, began_at desc, id desc) where number <> '';
create index switchboard_call_party on switchboard_call (party, began_at desc, id desc) where party is not null;
create index switchboard_call_began on switchboard_call (began_at desc, id desc);
create index switchboard_call_live on switchboard_call (began_at) where line in ('RINGING', 'TALKING');
create index switchboard_call_lost on switchboard_call (began_at) where line = 'LOST' and noted_at is null;
create index switchboard_call_words on switchboard_call using gin ((name || ' ' || number || ' ' || words) ext.gin_trgm_ops);

create table switchboard_errand (
  call uuid primary key references switchboard_call,
  version int not null default 0,
  kind text not null check (kind in ('PASSED_ON', 'CALL_BACK')),
  unit text not null,
  person uuid,
  due date not null,
  from_time time,
  to_time time,
  opened_at timestamptz not null,
  taken_at timestamptz,
  taken_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  result text check (result in ('SPOKEN', 'SETTLED', 'WRITTEN', 'NOT_OURS', 'GIVEN_UP')),
  result_words text not null default '',
  check ((closed_at is null) = (result is null) and (closed_at is null) = (closed_by is null)),
  check ((taken_at is null) = (taken_by is null)),
  check (from_time is null or to_time is null or from_time < to_time)
);
comment on table switchboard_errand is 'What a call left to be done: passed on to an office, or to be called back.';
create index switchboard_errand_due on switchboard_errand (due, call) where closed_at is null;
create index switchboard_errand_unit on switchboard_errand (unit, opened_at);

create table switchboard_attempt (
  id uuid primary key,
  call uuid not null references switchboard_errand,
  at timestamptz not null,
  who uuid not null,
  words text not null
);
comment on table switchboard_attempt is 'insert-only: who was called back and not reached.';
create index switchboard_attempt_call on switchboard_attempt (call, at);

create table switchboard_turn (
  id uuid primary key,
  person uuid not null,
  day date not null,
  starts time not null,
  ends time not null,
  extension text not null default '' check (extension ~ '^[0-9]{0,6}$'),
  check (starts < ends),
  exclude using gist (person ext.gist_uuid_ops with =, tsrange(day + starts, day + ends) with &&),
  exclude using gist (extension ext.gist_text_ops with =, tsrange(day + starts, day + ends) with &&) where (extension <> '')
);
comment on table switchboard_turn is 'Who sits at the switchboard when, and at which extension.';
create index switchboard_turn_day on switchboard_turn (day, starts);

create table switchboard_opening (
  weekday int primary key check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  check (opens < closes)
);
comment on table switchboard_opening is 'When the switchboard answers, Monday is 1; none at all is the usual hours.';

create table switchboard_hand_over (
  id uuid primary key,
  at timestamptz not null,
  author uuid not null,
  words text not null check (words <> ''),
  read_at timestamptz,
  read_by uuid,
  check ((read_at is null) = (read_by is null))
);
comment on table switchboard_hand_over is 'What one turn leaves to the next; read by those who carry the switchboard alone.';
create index switchboard_hand_over_at on switchboard_hand_over (at desc, id desc);

create table switchboard_script (
  id uuid primary key,
  version int not null default 0,
  topic text not null check (topic in ('MOBILITY', 'CLEANING', 'GREEN', 'NOISE', 'HOUSING', 'SCHOOL', 'SOCIAL', 'TAXES', 'EVENTS',
                                       'APPOINTMENT', 'LETTER', 'THANKS', 'OFFICES', 'OTHER')),
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  owner text not null,
  last_day date
);
comment on table switchboard_script is 'What is read out at the telephone, by topic, with the unit that answers for it.';

create table switchboard_visit (
  id uuid primary key,
  version int not null default 0,
  form_key uuid not null unique,
  kind text not null check (kind in ('VISIT', 'MEETING')),
  party uuid,
  name text not null check (name <> ''),
  host_unit text not null,
  host uuid,
  words text not null,
  badge text not null default '',
  came_at timestamptz not null,
  left_at timestamptz,
  outcome text not null check (outcome in ('WAITS', 'RECEIVED', 'APPOINTMENT', 'PAPERS', 'SENT_ON', 'NOT_RECEIVED', 'MET')),
  noted_by uuid not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  check ((kind = 'MEETING') = (outcome = 'MET')),
  check (left_at is null or left_at >= came_at)
);
comment on table switchboard_visit is 'Who came, whom they came to see, and meetings noted on the spot.';
create index switchboard_visit_came on switchboard_visit (came_at desc, id desc);
create index switchboard_visit_party on switchboard_visit (party, came_at desc) where party is not null;
create index switchboard_visit_inside on switchboard_visit (came_at) where kind = 'VISIT' and left_at is null;
