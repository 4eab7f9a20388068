create table correspondence_thread (
  letter uuid primary key references correspondence_letter,
  answers uuid not null references correspondence_letter,
  tied_by uuid not null,
  tied_at timestamptz not null,
  check (letter <> answers)
);
comment on table correspondence_thread is 'What a letter goes on from, where neither headers nor a number say it: a person does.';
create index correspondence_thread_answers on correspondence_thread (answers);
create index correspondence_letter_answers on correspondence_letter (answers) where answers is not null;
