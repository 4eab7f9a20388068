alter table correspondence_letter
  add column asked_again uuid unique references correspondence_letter,
  add constraint correspondence_letter_not_again_itself check (asked_again <> id);
comment on column correspondence_letter.asked_again is
  'The letter in which its writer says that the answer does not satisfy: once an answer.';
