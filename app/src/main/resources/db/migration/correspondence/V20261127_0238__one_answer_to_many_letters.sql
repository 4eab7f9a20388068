-- SPDX-License-Identifier: EUPL-1.2
create table correspondence_campaign (
  id uuid primary key,
  version int not null default 0,
  title text not null check (title <> ''),
  competence text not null,
  unit text not null,
  state text not null check (state in ('WRITTEN', 'IN_FOLDER', 'SIGNED', 'ENDED')),
  body text not null,
  joins_until date not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  prepared_by uuid,
  remark text not null default '',
  signed_by uuid,
  signed_at timestamptz,
  leaves_at timestamptz,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  check (state not in ('IN_FOLDER', 'SIGNED') or prepared_by is not null),
  check (state <> 'SIGNED' or signed_by is not null and signed_at is not null and leaves_at is not null)
);
comment on table correspondence_campaign is 'One text for many similar letters, checked and signed once.';
create index correspondence_campaign_open on correspondence_campaign (competence, unit) where state <> 'ENDED';
create index correspondence_campaign_leaving on correspondence_campaign (leaves_at, id) where state = 'SIGNED';

create table correspondence_campaign_letter (
  letter uuid primary key references correspondence_letter,
  campaign uuid not null references correspondence_campaign,
  state text not null check (state in ('HELD', 'MERGED', 'ASIDE')),
  why text not null default '',
  said text not null default '',
  joined_by uuid not null,
  joined_at timestamptz not null,
  merged_at timestamptz,
  check ((state = 'MERGED') = (merged_at is not null)),
  check ((state = 'ASIDE') = (why <> ''))
);
comment on table correspondence_campaign_letter is
  'The letters that a campaign answers, each in one campaign at most; one set aside is answered by a person, and says why.';
create index correspondence_campaign_letter_held on correspondence_campaign_letter (campaign, joined_at, letter)
  where state = 'HELD';
create index correspondence_campaign_letter_of on correspondence_campaign_letter (campaign, state);
