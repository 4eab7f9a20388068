create table registry_counter (
  year int primary key,
  last bigint not null check (last > 0)
);
comment on table registry_counter is 'The last number given in a year; its row is locked from the taking to the commit.';

create table registry_entry (
  id uuid primary key,
  year int not null,
  number bigint not null check (number > 0),
  at timestamptz not null check (extract(year from at at time zone 'Europe/Rome') = year),
  direction text not null check (direction in ('IN', 'OUT')),
  correspondent text not null check (correspondent <> ''),
  about text not null check (about <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  their_date date,
  their_number text,
  document_kind text not null,
  document uuid not null,
  operator uuid,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  unique (year, number),
  unique (document, document_kind)
);
comment on table registry_entry is 'insert-only: what is registered never changes (d.P.R. 445/2000, art. 53).';
create index registry_entry_at on registry_entry (at);
create index registry_entry_words on registry_entry
  using gin (to_tsvector('italian', correspondent || ' ' || about)) with (fastupdate = off);
