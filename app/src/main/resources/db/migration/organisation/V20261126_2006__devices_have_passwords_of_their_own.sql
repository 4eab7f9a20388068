-- SPDX-License-Identifier: EUPL-1.2
create table organisation_device (
  id uuid primary key,
  person uuid not null references organisation_person,
  name text not null check (name <> ''),
  secret bytea not null unique,
  made_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
comment on table organisation_device is 'Telephones and programs that read calendars, each with a password of its own, kept as its SHA-256.';
create index organisation_device_person on organisation_device (person);
