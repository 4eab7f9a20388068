-- Of a day with thousands waiting, those whose subject is alike are found without reading all of them.

create index correspondence_letter_waiting_subject on correspondence_letter using gin (subject ext.gin_trgm_ops)
  where state = 'ARRIVED';
