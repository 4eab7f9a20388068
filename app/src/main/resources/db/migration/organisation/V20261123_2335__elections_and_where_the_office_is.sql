drop table organisation_electoral_period;

create table organisation_electoral_period (
  id uuid primary key,
  name text not null,
  level text not null check (level in ('TOWN', 'PROVINCE', 'REGION', 'NATION')),
  territory text not null default '',
  called date not null,
  closed date not null check (closed >= called),
  runoff_closed date check (runoff_closed >= closed),
  act text not null default '',
  withdrawn_at timestamptz,
  check ((level = 'NATION') = (territory = ''))
);

create table organisation_place (
  one boolean primary key default true check (one),
  town text not null,
  province text not null,
  region text not null
);
comment on table organisation_place is 'Where the city is, one row: whose voters it speaks to.';

alter table organisation_mandate add constraint organisation_mandate_office check (office in ('MAYOR', 'DEPUTY', 'ASSESSORE'));
