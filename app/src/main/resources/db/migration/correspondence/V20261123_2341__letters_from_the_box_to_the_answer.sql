create table correspondence_mailbox (
  id uuid primary key,
  name text not null check (name <> ''),
  address text not null check (address like '%@%'),
  imap_host text not null,
  imap_port int not null check (imap_port between 1 and 65535),
  smtp_host text not null,
  smtp_port int not null check (smtp_port between 1 and 65535),
  security text not null check (security in ('NONE', 'STARTTLS', 'TLS')),
  username text not null,
  password text not null,
  active boolean not null,
  uid_validity bigint not null default 0,
  last_uid bigint not null default 0,
  fetched_at timestamptz,
  failure text,
  version int not null default 0
);
comment on column correspondence_mailbox.password is 'Encrypted with the key of the installation.';
create unique index correspondence_mailbox_address on correspondence_mailbox (lower(address));

create table correspondence_letter (
  id uuid primary key,
  version int not null default 0,
  code text not null unique check (code ~ '^[A-Z0-9]{10}$'),
  channel text not null check (channel in ('EMAIL', 'FORM', 'PAPER')),
  message_id text not null,
  fingerprint text not null unique,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sender_name text not null,
  sender_address text not null,
  sender_postal text not null,
  subject text not null,
  body text not null,
  written_at timestamptz,
  arrived_at timestamptz not null,
  wholly_read boolean not null,
  automatic boolean not null,
  answers uuid references correspondence_letter,
  state text not null check (state in ('ARRIVED', 'ACCEPTED', 'TO_SIGN', 'LEAVING', 'ANSWERED', 'CLOSED', 'UNWANTED')),
  outcome text check (outcome in ('ANSWER', 'PASS_ON', 'ASK', 'REPORT', 'INVITATION', 'PROCEDURE', 'NO_ANSWER', 'UNWANTED')),
  competence text,
  unit text,
  assignee uuid,
  number text unique,
  due date,
  due_reason_it text not null default '',
  due_reason_en text not null default '',
  triaged_at timestamptz,
  closed_at timestamptz,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  check ((state = 'ARRIVED') = (outcome is null)),
  check (outcome is null or triaged_at is not null),
  check ((number is null) = (outcome is null or outcome in ('INVITATION', 'UNWANTED')))
);
comment on table correspondence_letter is 'One item that arrived, however often it was received.';
create index correspondence_letter_triage on correspondence_letter (arrived_at, id) where state = 'ARRIVED';
create index correspondence_letter_arrived on correspondence_letter (arrived_at desc, id desc);
create index correspondence_letter_state on correspondence_letter (state, arrived_at desc, id desc);
create index correspondence_letter_unit on correspondence_letter (unit, arrived_at desc, id desc);
create index correspondence_letter_due on correspondence_letter (due, id) where state in ('ACCEPTED', 'TO_SIGN', 'LEAVING');
create index correspondence_letter_message_id on correspondence_letter (message_id) where message_id <> '';
create index correspondence_letter_words on correspondence_letter using gin (subject ext.gin_trgm_ops, sender_name ext.gin_trgm_ops);

create table correspondence_sender (
  letter uuid not null references correspondence_letter,
  party uuid not null,
  role text not null check (role in ('WRITES', 'ON_BEHALF')),
  primary key (letter, party)
);
create index correspondence_sender_party on correspondence_sender (party, letter);

create table correspondence_receipt (
  id uuid primary key,
  mailbox uuid references correspondence_mailbox,
  server_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  received_at timestamptz not null,
  letter uuid references correspondence_letter,
  unique nulls not distinct (mailbox, server_id)
);
comment on table correspondence_receipt is 'The same letter may be received several times; no receipt is without its raw bytes.';
create index correspondence_receipt_unread on correspondence_receipt (received_at, id) where letter is null;
create index correspondence_receipt_letter on correspondence_receipt (letter);

create table correspondence_standard_text (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z]{2,6}-[0-9]{2,3}$'),
  title text not null check (title <> ''),
  competence text not null,
  body text not null check (body <> ''),
  last_day date,
  version int not null default 0
);

create table correspondence_reply (
  id uuid primary key,
  letter uuid not null unique references correspondence_letter,
  version int not null default 0,
  state text not null check (state in ('DRAFT', 'IN_FOLDER', 'RETURNED', 'SIGNED', 'LEFT')),
  body text not null,
  standard_text uuid references correspondence_standard_text,
  prepared_by uuid not null,
  saved_at timestamptz not null,
  remark text not null default '',
  signed_by uuid,
  signed_at timestamptz,
  leaves_at timestamptz,
  check ((state in ('SIGNED', 'LEFT')) = (signed_by is not null))
);
create index correspondence_reply_leaving on correspondence_reply (leaves_at, id) where state = 'SIGNED';
create index correspondence_reply_standard_text on correspondence_reply (standard_text);

create table correspondence_dispatch (
  id uuid primary key,
  reply uuid not null unique references correspondence_reply,
  letter uuid not null references correspondence_letter,
  way text not null check (way in ('MAIL', 'POST')),
  mailbox uuid references correspondence_mailbox,
  message_id text not null,
  recipient text not null,
  number text not null,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('TO_PRINT', 'QUEUED', 'SENDING', 'SENT', 'FAILED', 'IN_DOUBT')),
  attempts int not null default 0,
  next_at timestamptz not null,
  queued_at timestamptz not null,
  done_at timestamptz,
  failure text,
  version int not null default 0,
  check (way = 'POST' or mailbox is not null)
);
comment on table correspondence_dispatch is 'The outbox. A message in doubt is never sent again by itself.';
create index correspondence_dispatch_due on correspondence_dispatch (next_at, id) where state in ('TO_PRINT', 'QUEUED', 'SENDING');
create index correspondence_dispatch_letter on correspondence_dispatch (letter);
create index correspondence_dispatch_message on correspondence_dispatch (message_id);
