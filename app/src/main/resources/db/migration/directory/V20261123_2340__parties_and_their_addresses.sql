create table directory_party (
  id uuid primary key,
  kind text not null check (kind in ('PERSON', 'BODY')),
  name text not null check (name <> ''),
  known_since timestamptz not null,
  confirmed boolean not null,
  version int not null default 0
);
comment on table directory_party is 'People and bodies outside the house: who writes to it and whom it writes to.';
create index directory_party_name on directory_party (name collate "it-x-icu", id);

create table directory_address (
  address text primary key check (address = lower(address) and address like '%@%'),
  party uuid not null references directory_party
);
comment on table directory_address is 'Mail addresses in lower case; one belongs to one party.';
create index directory_address_party on directory_address (party);
