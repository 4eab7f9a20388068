-- SPDX-License-Identifier: EUPL-1.2
create table directory_phone (
  number text not null check (number ~ '^(\+[0-9]{5,15}|[0-9]{2,6})$'),
  party uuid not null references directory_party,
  primary key (number, party)
);
comment on table directory_phone is 'Telephone numbers as in E.164, short ones as their figures; several parties may have one.';
create index directory_phone_party on directory_phone (party, number);
