-- SPDX-License-Identifier: EUPL-1.2
create table caldav_card (
  person uuid not null,
  name text not null check (name <> ''),
  party uuid not null,
  withdrawn boolean not null default false,
  primary key (person, name)
);
comment on table caldav_card is 'Cards that one person''s programs named, or took out of their own book: the directory keeps them.';
create unique index caldav_card_party on caldav_card (person, party);
