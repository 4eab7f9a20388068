create table correspondence_acknowledgement (
  id uuid primary key,
  letter uuid not null references correspondence_letter,
  kind text not null check (kind in ('LAW', 'COURTESY')),
  address text not null check (address <> ''),
  day date not null,
  sending uuid not null,
  unique (letter, kind)
);
comment on table correspondence_acknowledgement is
  'insert-only: the receipt that the law wants for a request, once a request; a courtesy, at most once a sender and day.';
create unique index correspondence_acknowledgement_courtesy on correspondence_acknowledgement (address, day)
  where kind = 'COURTESY';
create index correspondence_letter_procedure on correspondence_letter (triaged_at) where outcome = 'PROCEDURE';
create index correspondence_dispatch_number on correspondence_dispatch (number);
