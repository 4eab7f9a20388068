create table contents_content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  state text not null check (state in ('WAITING', 'READ')),
  kind text not null default '',
  pages integer not null default 0,
  text text not null default '',
  items jsonb not null default '[]',
  signatures jsonb not null default '[]',
  trouble text check (trouble in ('PASSWORD', 'TOO_LARGE', 'TOO_DEEP', 'TOO_MANY', 'UNREADABLE', 'TIMED_OUT')),
  reader integer not null default 0,
  added_at timestamptz not null,
  read_at timestamptz,
  check (state = 'WAITING' or read_at is not null)
);
comment on table contents_content is 'What is in bytes, once for the same bytes, however many files they are.';
create index contents_content_waiting on contents_content (added_at, sha256) where state = 'WAITING';
create index contents_content_trouble on contents_content (read_at, sha256) where trouble is not null;
create index contents_content_reader on contents_content (reader) where state = 'READ';
create table contents_file (
  file uuid primary key,
  place bigint generated always as identity,
  subject_kind text not null,
  subject uuid not null,
  sha256 text not null references contents_content,
  indexed boolean not null default false
);
create index contents_file_subject on contents_file (subject, place);
create index contents_file_sha256 on contents_file (sha256);
create index contents_file_unindexed on contents_file (place) where not indexed;
create table contents_scan (
  sha256 text primary key references contents_content,
  state text not null check (state in ('WAITING', 'CLEAN', 'INFECTED', 'REFUSED')),
  threat text not null default '',
  scanned_at timestamptz,
  check (state = 'WAITING' or scanned_at is not null)
);
comment on table contents_scan is 'What the antivirus says of bytes. REFUSED: it would not look at them, most often too large for it.';
create index contents_scan_waiting on contents_scan (sha256) where state = 'WAITING';
create index contents_scan_infected on contents_scan (scanned_at, sha256) where state = 'INFECTED';
insert into contents_content (sha256, size, state, added_at)
  select sha256, max(size), 'WAITING', min(hung_at) from documents_file group by sha256;
insert into contents_file (file, subject_kind, subject, sha256)
  select id, subject_kind, subject, sha256 from documents_file order by place;
insert into contents_scan (sha256, state)
  select sha256, 'WAITING' from contents_content;
