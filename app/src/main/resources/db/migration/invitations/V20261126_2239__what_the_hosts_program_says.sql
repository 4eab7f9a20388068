-- SPDX-License-Identifier: EUPL-1.2
create table invitations_call (
  invitation uuid primary key references invitations_invitation,
  uid text not null check (uid <> ''),
  organizer text not null,
  invitee text not null,
  sequence int not null,
  stamp timestamptz not null,
  content bytea not null,
  rule text not null,
  findings text not null,
  was_title text not null default '',
  was_starts timestamptz,
  was_place text not null default '',
  changed_at timestamptz,
  unique (uid, organizer)
);
comment on table invitations_call is 'What the calendar program of whoever invites says (RFC 5546), its newest word in the bytes in which it came; and what an invitation said before it was changed by it.';
