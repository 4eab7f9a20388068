alter table correspondence_letter drop constraint correspondence_letter_channel_check;
alter table correspondence_letter add constraint correspondence_letter_channel_check
  check (channel in ('EMAIL', 'FORM', 'PAPER', 'PHONE', 'PEC'));
alter table correspondence_dispatch drop constraint correspondence_dispatch_state_check;
alter table correspondence_dispatch add constraint correspondence_dispatch_state_check
  check (state in ('TO_PRINT', 'QUEUED', 'AWAITED', 'SENT', 'FAILED', 'IN_DOUBT'));
