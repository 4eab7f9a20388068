create table registry_emergency (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9-]{2,40}$'),
  measure text not null check (measure <> ''),
  authorised_by text not null check (authorised_by <> ''),
  cause text not null check (cause <> ''),
  started_at timestamptz not null,
  ended_at timestamptz not null check (ended_at > started_at),
  sha256 text not null,
  taken_at timestamptz not null,
  operator uuid not null
);
comment on table registry_emergency is 'insert-only: an interruption and its emergency register, as it was taken back in (d.P.R. 445/2000, art. 63).';
create table registry_extension (
  emergency uuid not null references registry_emergency,
  first_day date not null,
  last_day date not null check (last_day >= first_day and last_day - first_day < 7),
  measure text not null check (measure <> ''),
  primary key (emergency, first_day)
);
comment on table registry_extension is 'insert-only: a further period, of a week at the most, with its act.';
create table registry_double (
  entry uuid primary key references registry_entry,
  emergency uuid not null references registry_emergency,
  number int not null check (number > 0),
  at timestamptz not null,
  unique (emergency, number)
);
comment on table registry_double is 'insert-only: the emergency number that a registration had before its own.';
create table registry_total (
  emergency uuid not null references registry_emergency,
  day date not null,
  operations int not null check (operations >= 0),
  primary key (emergency, day)
);
comment on table registry_total is 'insert-only: how many operations the emergency register counts for a day.';
