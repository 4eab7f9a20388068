-- SPDX-License-Identifier: EUPL-1.2
create table inquiries_inquiry (
  id uuid primary key,
  subject_kind text not null,
  subject uuid not null,
  title text not null,
  path text not null,
  competence text not null,
  asking text not null,
  unit text not null,
  name text not null check (name <> ''),
  address text not null,
  superior text not null default '',
  question text not null check (question <> ''),
  formal boolean not null,
  reserved boolean not null,
  due date not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  link text not null,
  expires_on date not null,
  reminders int not null default 0,
  reminded_on date,
  escalated_on date,
  answer text not null default '',
  answered_at timestamptz,
  answered_by uuid,
  closed_at timestamptz,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  check (address <> '' or unit <> '')
);
comment on table inquiries_inquiry is 'What an office or somebody outside was asked for a letter, a file or a meeting. The link is hidden with the key of the installation: a reminder tells it again.';
create index inquiries_inquiry_subject on inquiries_inquiry (subject, asked_at, id);
create index inquiries_inquiry_open on inquiries_inquiry (due, id) where answered_at is null and closed_at is null;
create index inquiries_inquiry_address on inquiries_inquiry (lower(address), due, id);
create index inquiries_inquiry_unit on inquiries_inquiry (unit, due, id) where unit <> '';
create index inquiries_inquiry_asked on inquiries_inquiry (asked_at desc, id desc);

insert into inquiries_inquiry (id, subject_kind, subject, title, path, competence, asking, unit, name, address, question,
  formal, reserved, due, asked_at, asked_by, token_hash, link, expires_on, reminders, reminded_on, answer, answered_at,
  answered_by, closed_at, label, offices, people)
select c.id, 'brief', b.id, b.title, '/briefs/' || b.engagement || case when b.recurrence = '' then '' else '?of=' || b.recurrence end,
  'STE-05', 'STE', '', c.name, c.address, c.question, c.formal, c.reserved, c.due, c.asked_at, c.asked_by, c.token_hash, c.link,
  c.due + 60, c.reminders, c.reminded_on, c.answer, c.answered_at, c.answered_by, c.closed_at, 'UNIT', '{STE,CFS}', '{}'
from briefs_contribution c join briefs_brief b on b.id = c.brief;
drop table briefs_contribution;
