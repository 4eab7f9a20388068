alter table exchange_office
  add column caller_hash text unique check (caller_hash ~ '^[0-9a-f]{64}$'),
  add column let_in_at timestamptz,
  add column calls jsonb not null default '[]',
  add check ((caller_hash is null) = (let_in_at is null));
comment on column exchange_office.caller_hash is 'SHA-256 of the token, or of the client certificate, with which the area calls our services; null where it may not.';
comment on column exchange_office.calls is 'Its last calls with what was answered, the newest first; that there was one stands in the trail for ever.';
