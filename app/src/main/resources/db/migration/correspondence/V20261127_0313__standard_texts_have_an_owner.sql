-- SPDX-License-Identifier: EUPL-1.2
alter table correspondence_standard_text
  add column topic text not null default '',
  add column owner uuid,
  add column warned_for date;
comment on column correspondence_standard_text.topic is 'The kind of letter it is for, by its code; empty for any.';
comment on column correspondence_standard_text.warned_for is 'The last day of which its owner was told that it comes.';

create table correspondence_text_use (
  reply uuid primary key references correspondence_reply,
  standard_text uuid not null references correspondence_standard_text,
  unit text not null,
  kept boolean not null,
  used_at timestamptz not null
);
comment on table correspondence_text_use is 'A reply that was handed in with a standard text: by which unit, and whether the text was left as it was.';
create index correspondence_text_use_of on correspondence_text_use (standard_text, unit);
