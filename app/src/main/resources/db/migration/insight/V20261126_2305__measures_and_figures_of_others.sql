-- SPDX-License-Identifier: EUPL-1.2
create table insight_measure (
  id uuid primary key,
  version int not null default 0,
  title text not null check (title <> ''),
  words text not null,
  unit text not null,
  topic text not null,
  district text not null,
  begins_on date not null,
  effect text not null default '',
  judged_at timestamptz,
  judged_by uuid,
  decided_at timestamptz not null,
  decided_by uuid not null,
  check ((judged_at is null) = (judged_by is null) and (judged_at is null) = (effect = ''))
);
comment on table insight_measure is 'What is done so that less has to be written to the Mayor, or is answered sooner: who does it, from when on, and what came of it. Says nothing of anybody: open to the house.';

create table insight_crm (
  month date not null check (extract(day from month) = 1),
  source text not null check (source <> ''),
  topic text not null,
  district text not null,
  channel text not null,
  requests int not null check (requests >= 0),
  closed int not null check (closed between 0 and requests),
  days numeric(7, 2) check (days >= 0),
  imported_at timestamptz not null,
  imported_by uuid not null,
  primary key (month, source, topic, district, channel)
);
comment on table insight_crm is 'Sums that another system counted, by month: no requests and nobody''s names. What is imported again takes the place of the same month and source.';
