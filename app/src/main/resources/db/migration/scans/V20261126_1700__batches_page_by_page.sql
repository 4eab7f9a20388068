create table scans_folder (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z0-9-]{1,40}$'),
  unit text not null,
  active boolean not null,
  looked_at timestamptz,
  failure text not null default '',
  version int not null default 0
);
comment on table scans_folder is 'Where a scanner puts its files, below the folder of the city.';

create table scans_growing (
  folder uuid not null references scans_folder,
  name text not null,
  size bigint not null,
  modified timestamptz not null,
  seen_at timestamptz not null,
  primary key (folder, name)
);
comment on table scans_growing is 'A file that lies in a folder and may not be whole yet.';

create table scans_batch (
  id uuid primary key,
  name text not null check (name <> ''),
  folder uuid references scans_folder,
  unit text not null,
  received_at timestamptz not null,
  received_by uuid,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
create index scans_batch_received on scans_batch (received_at desc, id desc);

create table scans_file (
  id uuid primary key,
  batch uuid not null references scans_batch,
  place int not null,
  name text not null,
  size bigint not null check (size >= 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('WAITING', 'SPLIT', 'REFUSED')),
  pages int,
  sheets int not null default 0,
  attempts int not null default 0,
  refusal text not null default '',
  refusal_detail text not null default '',
  unique (batch, place),
  check (sha256 is not null or state = 'REFUSED')
);
comment on table scans_file is 'What was scanned, as it came: its bytes are kept before this row is written, and are never changed.';
create index scans_file_waiting on scans_file (batch, place) where state = 'WAITING';
create index scans_file_sha256 on scans_file (sha256);

create table scans_document (
  id uuid primary key,
  batch uuid not null references scans_batch,
  place bigint not null,
  version int not null default 0,
  unit text not null,
  reserved text check (reserved in ('PERSONAL', 'WHISTLEBLOWING', 'THREAT', 'MINORS')),
  code text not null,
  state text not null check (state in ('TO_CHECK', 'TAKEN', 'FILED', 'REGISTERED', 'DROPPED')),
  number text not null default '',
  letter uuid,
  done_at timestamptz,
  done_by uuid,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  check ((state = 'TO_CHECK') = (done_at is null))
);
create index scans_document_batch on scans_document (batch, place, id);
create index scans_document_to_check on scans_document (batch) where state = 'TO_CHECK';

create table scans_page (
  id uuid primary key,
  file uuid not null references scans_file,
  number int not null,
  kind text not null check (kind in ('CONTENT', 'BLANK', 'SEPARATOR')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  view_sha256 text not null check (view_sha256 ~ '^[0-9a-f]{64}$'),
  width int not null,
  height int not null,
  askew real not null,
  ink double precision not null,
  marks text[] not null,
  document uuid references scans_document,
  place bigint not null,
  words text not null check (words in ('WAITING', 'READ', 'NONE', 'FAILED', 'WITHHELD')),
  text text not null default '',
  layer_sha256 text check (layer_sha256 ~ '^[0-9a-f]{64}$'),
  unique (file, number)
);
create index scans_page_document on scans_page (document, place, id);
create index scans_page_words on scans_page (document) where words = 'WAITING';
