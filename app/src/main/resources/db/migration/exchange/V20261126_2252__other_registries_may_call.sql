alter table exchange_office
  add column caller_hash text unique check (caller_hash ~ '^[0-9a-f]{64}$'),
  add column let_in_at timestamptz,
  add check ((caller_hash is null) = (let_in_at is null));
comment on column exchange_office.caller_hash is 'SHA-256 of the token, or of the client certificate, with which the area calls our services; null where it may not.';

create table exchange_call (
  id uuid primary key,
  at timestamptz not null,
  address text not null,
  operation text not null,
  document text not null,
  outcome text not null check (outcome in ('TAKEN', 'REFUSED', 'FAULT')),
  why text not null
);
comment on table exchange_call is 'insert-only: who called our services, about which document, and what was answered.';
create index exchange_call_of on exchange_call (address, at);
