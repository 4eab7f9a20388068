-- A message that failed and goes to another address is another message; the first one never leaves.
alter table mail_sending
  drop constraint mail_sending_state_check,
  add check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'IN_DOUBT', 'GIVEN_UP'));
