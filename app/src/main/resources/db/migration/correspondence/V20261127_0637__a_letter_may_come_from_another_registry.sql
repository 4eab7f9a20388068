-- SPDX-License-Identifier: EUPL-1.2
alter table correspondence_letter drop constraint correspondence_letter_channel_check;
alter table correspondence_letter add constraint correspondence_letter_channel_check
  check (channel in ('EMAIL', 'FORM', 'PAPER', 'PHONE', 'PEC', 'SERVICE', 'VISIT', 'MEETING'));
