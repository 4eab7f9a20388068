-- SPDX-License-Identifier: EUPL-1.2
create table agenda_note (
  id uuid primary key,
  author uuid not null,
  day date not null,
  at timestamptz not null,
  words text not null check (words <> '')
);
comment on table agenda_note is 'insert-only: what somebody noted on the way, for themselves alone.';
create index agenda_note_author on agenda_note (author, day, at);

create table agenda_review (
  id uuid primary key,
  day date not null unique
);
comment on table agenda_review is 'The press review of a day: its files hang on it.';
