-- SPDX-License-Identifier: EUPL-1.2
-- Certified mail has its number when it comes in, before anybody finds that it is an invitation or unwanted.
alter table correspondence_letter drop constraint correspondence_letter_numbered;
alter table correspondence_letter add constraint correspondence_letter_numbered
  check (number is null or outcome is not null and (channel = 'PEC' or outcome not in ('INVITATION', 'UNWANTED')));
