-- SPDX-License-Identifier: EUPL-1.2
create table caldav_card (
  name text primary key check (name <> ''),
  card uuid not null unique
);
comment on table caldav_card is 'Under which name a program put a card of the directory.';
