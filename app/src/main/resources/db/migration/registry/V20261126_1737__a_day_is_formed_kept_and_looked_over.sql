create table registry_day (
  day date primary key,
  formed_at timestamptz not null,
  first text not null,
  last text not null,
  registrations int not null,
  annulments int not null,
  changes int not null,
  pdf text not null,
  xml text not null,
  csv text not null,
  metadata text not null,
  manifest text not null,
  sealed boolean not null,
  head_seal bigint,
  head_hash text not null,
  due date not null
);
comment on table registry_day is 'insert-only: the register of a day as it was formed: hashes of its files, and the head of the trail.';
create table registry_delivery (
  day date primary key references registry_day,
  at timestamptz not null,
  operator uuid,
  receipt text not null check (receipt <> '')
);
comment on table registry_delivery is 'insert-only: that the register of a day was handed over for preservation.';
create table registry_remark (
  id uuid primary key,
  entry uuid not null references registry_entry,
  rule text not null check (rule ~ '^[A-Z_]{3,30}$'),
  found_at timestamptz not null,
  other uuid references registry_entry,
  gone_at timestamptz,
  decided_at timestamptz,
  operator uuid,
  note text not null default '',
  unique (entry, rule)
);
comment on table registry_remark is 'What the daily check found odd about a registration, and what a person decided about it.';
create index registry_remark_open on registry_remark (rule, id) where decided_at is null and gone_at is null;
