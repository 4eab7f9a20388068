-- A list is read in the order of its page, so each order has its index: what is open by the day it is due, and all letters
-- by that day, those without one last.
drop index correspondence_letter_due;
create index correspondence_letter_open_due on correspondence_letter (coalesce(due, 'infinity'), id)
  where state in ('ARRIVED', 'ACCEPTED', 'TO_SIGN', 'LEAVING');
create index correspondence_letter_first_due on correspondence_letter (coalesce(due, 'infinity'), id);
create index correspondence_letter_last_due on correspondence_letter (coalesce(due, '-infinity') desc, id desc);

-- Words are looked for in subject, sender and number at once: one text with one index, instead of three with an "or".
drop index correspondence_letter_words;
create index correspondence_letter_words on correspondence_letter
  using gin ((subject || ' ' || sender_name || ' ' || coalesce(number, '')) ext.gin_trgm_ops);
