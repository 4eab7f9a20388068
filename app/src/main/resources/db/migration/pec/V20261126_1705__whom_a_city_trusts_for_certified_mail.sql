create table pec_anchor (
  id uuid primary key,
  name text not null,
  pem text not null,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  not_before timestamptz not null,
  not_after timestamptz not null,
  added_at timestamptz not null
);
comment on table pec_anchor is 'Certificates of providers of certified mail, or of the authority that has them alone.';
