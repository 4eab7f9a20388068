create table registry_request (
  id uuid primary key,
  document_kind text not null,
  document uuid not null,
  entry jsonb not null,
  operator uuid,
  asked_at timestamptz not null,
  attempts int not null default 0 check (attempts >= 0),
  next_at timestamptz not null,
  failure text,
  done_at timestamptz,
  unique (document, document_kind)
);
comment on table registry_request is 'Numbers that were asked of the city''s own registry; the id is the key under which each is asked.';
create index registry_request_waiting on registry_request (next_at) where done_at is null;
