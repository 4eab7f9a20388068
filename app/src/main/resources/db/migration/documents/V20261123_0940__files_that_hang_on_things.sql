create table documents_file (
  id uuid primary key,
  place bigint generated always as identity,
  subject_kind text not null,
  subject uuid not null,
  name text not null check (name <> '' and name !~ '[/\\[:cntrl:]]'),
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  hung_at timestamptz not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
comment on table documents_file is 'Named bytes on a subject; the bytes lie under their hash in the store of blobs.';
create index documents_file_subject on documents_file (subject, place);
create index documents_file_sha256 on documents_file (sha256);
