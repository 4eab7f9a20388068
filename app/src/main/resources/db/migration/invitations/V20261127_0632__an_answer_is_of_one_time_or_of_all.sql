-- SPDX-License-Identifier: EUPL-1.2
alter table invitations_outside add column occurrence text not null default '';
alter table invitations_outside drop constraint invitations_outside_mail_address_key;
alter table invitations_outside add unique (mail, address, occurrence);
