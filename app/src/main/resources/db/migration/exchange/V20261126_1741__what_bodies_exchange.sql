create table exchange_seal (
  id smallint primary key check (id = 1),
  hidden text not null,
  subject text not null,
  issuer text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  put_at timestamptz not null,
  put_by uuid
);
comment on table exchange_seal is 'The key by which the city seals, unreadable without the secret of the installation.';

create table exchange_office (
  address text primary key check (address = lower(address) and address <> ''),
  name text not null check (name <> ''),
  body text not null check (body <> ''),
  aoo text not null,
  known_since timestamptz not null
);
comment on table exchange_office is 'Areas of other bodies: a letter to one of these addresses carries our stamp.';

create table exchange_received (
  item uuid primary key,
  address text not null,
  message_id text not null,
  arrived_at timestamptz not null,
  files jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('NEW', 'WHOLE', 'WRONG')),
  edition text check (edition in ('V3', 'V2013', 'V2001')),
  sender text,
  body text,
  aoo text,
  register text,
  number text,
  date date,
  confirms boolean not null default false,
  anomaly text,
  why text,
  signer text,
  annulled text,
  our_year int,
  our_number bigint,
  our_at timestamptz,
  check ((state = 'WRONG') = (anomaly is not null)),
  check (state <> 'WHOLE' or number is not null)
);
comment on table exchange_received is 'Stamps of other bodies that came with a mail, and what was found in them.';
create index exchange_received_unread on exchange_received (arrived_at) where state = 'NEW';
create index exchange_received_theirs on exchange_received (lower(body), lower(aoo));

create table exchange_sent (
  id uuid primary key,
  document_kind text not null,
  document uuid not null,
  year int not null,
  number bigint not null,
  at timestamptz not null,
  address text not null,
  name text not null,
  body text not null,
  state text not null check (state in ('STAMPED', 'SENT', 'CONFIRMED', 'EXCEPTED')),
  sent_at timestamptz,
  answered_at timestamptz,
  theirs text,
  reason text,
  noticed_at timestamptz,
  unique (document, document_kind, address)
);
comment on table exchange_sent is 'What left with our stamp, for each recipient, and what they answered.';
create index exchange_sent_number on exchange_sent (year, number);
create index exchange_sent_waiting on exchange_sent (sent_at) where state = 'SENT' and noticed_at is null;

create table exchange_message (
  id uuid primary key,
  kind text not null check (kind in ('CONFIRMED', 'UPDATED', 'EXCEPTED', 'ANNULLED')),
  about uuid not null,
  address text not null,
  answers text not null,
  file_name text not null,
  xml text not null,
  made_at timestamptz not null,
  sending uuid,
  unique (kind, about)
);
comment on table exchange_message is 'What our registry answers to others, once for each thing.';
create index exchange_message_waiting on exchange_message (made_at) where sending is null;
