-- Reserved post leaves the ordinary way of letters with its number.
alter table correspondence_letter drop constraint correspondence_letter_outcome_check;
alter table correspondence_letter add constraint correspondence_letter_outcome_check check (outcome in
  ('ANSWER', 'PASS_ON', 'ASK', 'REPORT', 'INVITATION', 'PROCEDURE', 'NO_ANSWER', 'UNWANTED', 'RESERVED'));

create table correspondence_reserved_kind (
  kind text primary key check (kind in ('PERSONAL', 'WHISTLEBLOWING', 'THREAT', 'MINORS')),
  id uuid not null unique,
  mayor boolean not null,
  people uuid[] not null,
  version int not null
);
comment on table correspondence_reserved_kind is 'Who sees reserved post, kind by kind: what the city has chosen.';
