-- SPDX-License-Identifier: EUPL-1.2
create table caldav_list (
  id uuid primary key,
  person uuid not null,
  name text not null check (name <> ''),
  components text not null,
  token bigint not null default 0,
  made_at timestamptz not null,
  unique (person, name)
);
comment on table caldav_list is 'A list that somebody made with a calendar program: of their own, seen by nobody else. The token counts its changes.';

create table caldav_item (
  list uuid not null references caldav_list on delete cascade,
  name text not null check (name <> ''),
  uid text not null,
  etag text not null,
  content bytea,
  token bigint not null,
  primary key (list, name)
);
comment on table caldav_item is 'What stands on a list, in the bytes in which it was put; without bytes what was taken out.';
create unique index caldav_item_uid on caldav_item (list, uid) where content is not null;
create index caldav_item_token on caldav_item (list, token);

create table caldav_look (
  person uuid not null,
  shelf uuid not null,
  property text not null check (property <> ''),
  value text not null,
  primary key (person, shelf, property)
);
comment on table caldav_look is 'How a calendar looks in the programs of one person: its name, its colour, whatever else they keep there.';
