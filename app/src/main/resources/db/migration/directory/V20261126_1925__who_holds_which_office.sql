-- SPDX-License-Identifier: EUPL-1.2
alter table directory_party
  add column name_key text not null default '',
  add column card jsonb not null default '{}',
  add column same_as uuid references directory_party check (same_as <> id),
  add column erased_on date,
  add column sort text not null generated always as (coalesce(card ->> 'SORT', '')) stored,
  add column parent uuid generated always as (nullif(card ->> 'PARENT', '')::uuid) stored references directory_party,
  add column town text not null generated always as (coalesce(card ->> 'TOWN', '')) stored,
  add column topics text[] not null generated always as (string_to_array(coalesce(card ->> 'TOPICS', ''), ', ')) stored;
comment on column directory_party.name_key is 'the words of the name without accents, in lower case and in order: how names are compared.';
comment on column directory_party.card is 'what is known of them, by field; the keys are those of Field.';
comment on column directory_party.same_as is 'the party with which this one was merged; what happened around it stays where it is.';

update directory_party set name_key = coalesce((
  select string_agg(word, ' ' order by word collate "C")
  from regexp_split_to_table(lower(unaccent(name)), '[^a-z0-9]+') word where word <> ''), '');

create index directory_party_name_key on directory_party using gin (name_key gin_trgm_ops);
create index directory_party_same_as on directory_party (same_as) where same_as is not null;
create index directory_party_sort on directory_party (sort) where sort <> '';
create index directory_party_parent on directory_party (parent) where parent is not null;
create index directory_party_fiscal_code on directory_party ((card ->> 'FISCAL_CODE')) where card ->> 'FISCAL_CODE' is not null;
create index directory_party_vat_number on directory_party ((card ->> 'VAT_NUMBER')) where card ->> 'VAT_NUMBER' is not null;

create table directory_held (
  id uuid primary key,
  party uuid not null references directory_party,
  body uuid not null references directory_party,
  office text not null check (office <> ''),
  title text not null,
  manner text not null check (manner in ('FULL', 'ACTING', 'VICE')),
  first_day date not null,
  last_day date check (last_day >= first_day),
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  unique (party, body, office, first_day)
);
comment on table directory_held is 'Who holds which office in which body, from a day to a day; one that ended is closed, not written over.';
create index directory_held_body on directory_held (body, first_day);
create index directory_held_office on directory_held (office, first_day);

create table directory_catalogue (
  family text not null check (family in ('OFFICE', 'MAPPING')),
  code text not null,
  content jsonb not null,
  primary key (family, code)
);
comment on table directory_catalogue is 'What the city says otherwise than the lists that ship: kinds of office with their forms of address, mappings of columns.';

create table directory_change (
  id uuid primary key,
  party uuid not null references directory_party,
  at timestamptz not null,
  by uuid,
  act text not null,
  fields jsonb not null
);
comment on table directory_change is 'What was changed about a party, before and after; goes with the party when it is erased.';
create index directory_change_party on directory_change (party, at desc, id desc);
