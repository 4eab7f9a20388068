-- What triage says of a letter beside who does what: its kind, how it presses, a formal deed, who it came from in which part.
alter table correspondence_letter
  add column topic text not null default '',
  add column priority text not null default 'NORMAL' check (priority in ('URGENT', 'HIGH', 'NORMAL')),
  add column formal text check (formal in ('COURT_SERVICE', 'PROSECUTOR', 'AUDITORS', 'AUTHORITY', 'WARNING', 'ACCESS',
    'CIVIC_ACCESS', 'GENERALISED_ACCESS', 'COUNCILLOR_QUESTION', 'COUNCILLOR_ACCESS', 'DATA_REQUEST')),
  add column passed_at timestamptz,
  add column term text not null default '',
  add column term_start date,
  add column term_days int check (term_days between 1 and 365),
  add column due_before date,
  add column moved_at timestamptz,
  add column proposed text not null default '',
  add column weighing text not null default '',
  add column sent_on_to text not null default '',
  add column sent_on uuid,
  add column merged_into uuid references correspondence_letter,
  add column followers uuid[] not null default '{}',
  add constraint correspondence_letter_not_itself check (merged_into <> id);
alter table correspondence_letter drop constraint correspondence_letter_outcome_check;
alter table correspondence_letter add constraint correspondence_letter_outcome_check check (outcome in
  ('ANSWER', 'PASS_ON', 'ASK', 'REPORT', 'INVITATION', 'PROCEDURE', 'FORMAL', 'NO_ANSWER', 'UNWANTED', 'RESERVED'));
alter table correspondence_letter add constraint correspondence_letter_formal
  check ((outcome is not distinct from 'FORMAL') = (formal is not null));
comment on column correspondence_letter.term is
  'How the day was found: OFFICE for so many days of the office''s own choice, else the code of a term of law, PT-028.';
comment on column correspondence_letter.sent_on is 'The message by which it was passed to another office of the city.';
comment on column correspondence_letter.proposed is 'What the house had proposed when a person decided: ANSWER URC-04.';
create index correspondence_letter_merged on correspondence_letter (merged_into) where merged_into is not null;
create unique index correspondence_letter_sent_on on correspondence_letter (sent_on) where sent_on is not null;
create index correspondence_letter_to_pass on correspondence_letter (triaged_at) where formal is not null and passed_at is null;
create index correspondence_letter_followed on correspondence_letter using gin (followers) with (fastupdate = off)
  where followers <> '{}';
create index correspondence_letter_about on correspondence_letter using gin (to_tsvector('italian', subject))
  with (fastupdate = off) where outcome is not null;
create index correspondence_letter_weighed on correspondence_letter (triaged_at desc, id desc) where outcome is not null;

alter table correspondence_letter drop constraint correspondence_letter_channel_check;
alter table correspondence_letter add constraint correspondence_letter_channel_check
  check (channel in ('EMAIL', 'FORM', 'PAPER', 'PHONE', 'PEC', 'VISIT', 'MEETING'));

alter table correspondence_sender drop constraint correspondence_sender_role_check;
alter table correspondence_sender add constraint correspondence_sender_role_check check (role in
  ('WRITES', 'ON_BEHALF', 'ASSISTED', 'LAWYER', 'PETITIONER', 'SPOKESPERSON', 'SCHOOL_CLASS', 'IN_COPY'));

create table correspondence_word (
  word text not null,
  place text not null check (place <> ''),
  letters int not null check (letters >= 0),
  primary key (word, place)
);
comment on table correspondence_word is
  'In how many decided letters a word stood, by what was decided; the empty word counts the letters. No names, no numbers.';
