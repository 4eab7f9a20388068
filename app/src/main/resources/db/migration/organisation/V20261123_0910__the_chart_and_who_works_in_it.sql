create table organisation_chart (
  id uuid primary key,
  first_day date not null unique,
  name text not null
);
comment on table organisation_chart is 'A version of the function chart, whole, in force from its day until the next one.';

create table organisation_unit (
  chart uuid not null references organisation_chart on delete cascade,
  code text not null check (code ~ '^[A-Z]{2,6}$'),
  parent text not null default '',
  name_it text not null,
  name_en text not null,
  place int not null,
  primary key (chart, code)
);

create table organisation_carried (
  chart uuid not null,
  competence text not null,
  unit text not null,
  wording text not null default '',
  primary key (chart, competence, unit),
  foreign key (chart, unit) references organisation_unit on delete cascade
);

create table organisation_person (
  id uuid primary key,
  given_name text not null,
  family_name text not null,
  email text not null,
  version int not null default 0
);

create table organisation_account (
  person uuid primary key references organisation_person,
  username text not null,
  password text not null,
  must_change boolean not null default true,
  failures int not null default 0,
  locked_until timestamptz,
  totp_secret text,
  closed_at timestamptz
);
create unique index organisation_account_username on organisation_account (lower(username));

create table organisation_post (
  id uuid primary key,
  person uuid not null references organisation_person,
  kind text not null,
  unit text not null default '',
  first_day date not null,
  last_day date check (last_day >= first_day)
);
create index organisation_post_person on organisation_post (person);
create index organisation_post_unit on organisation_post (unit);

create table organisation_substitution (
  id uuid primary key,
  absent uuid not null references organisation_person,
  substitute uuid not null references organisation_person check (substitute <> absent),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  reason text not null default '',
  ended_at timestamptz
);
create index organisation_substitution_substitute on organisation_substitution (substitute);

create table organisation_mandate (
  id uuid primary key,
  person uuid not null references organisation_person,
  office text not null,
  first_day date not null,
  last_day date check (last_day >= first_day),
  act text not null default ''
);

create table organisation_electoral_period (
  id uuid primary key,
  kind text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  territory text not null,
  act text not null default ''
);
