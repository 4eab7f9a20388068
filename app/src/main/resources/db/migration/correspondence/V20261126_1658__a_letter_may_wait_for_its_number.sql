alter table correspondence_letter drop constraint correspondence_letter_check2;
alter table correspondence_letter add constraint correspondence_letter_numbered
  check (number is null or outcome is not null and outcome not in ('INVITATION', 'UNWANTED'));
