create table archive_sheet (
  id uuid primary key,
  name text not null check (name ~ '^[a-z]{3,20}$'),
  first_day date not null,
  at timestamptz not null,
  operator uuid not null,
  body text not null check (body <> '')
);
comment on table archive_sheet is 'insert-only: a version of a plan or a list that the city keeps; what was in force on a day can be read for ever.';
create index archive_sheet_in_force on archive_sheet (name, first_day desc, id desc);
create table archive_counter (
  year int not null,
  class_code text not null,
  parent uuid not null,
  last int not null check (last > 0),
  primary key (year, class_code, parent)
);
comment on table archive_counter is 'The last number given to a file of a class in a year, or to a sub-file of a file.';
create table archive_dossier (
  id uuid primary key,
  version int not null default 0,
  code text not null unique,
  year int not null,
  class_code text not null,
  progressive int not null check (progressive > 0),
  parent uuid references archive_dossier,
  kind text not null check (kind in ('AFFAIR', 'ACTIVITY', 'NATURAL_PERSON', 'LEGAL_PERSON', 'PROCEDURE')),
  title text collate "it-x-icu" not null check (title <> ''),
  holder text not null,
  procedure text not null,
  participants text not null,
  series text not null,
  unit text not null,
  responsible uuid not null,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  check (kind not in ('NATURAL_PERSON', 'LEGAL_PERSON') or holder <> ''),
  check (kind <> 'PROCEDURE' or procedure <> '')
);
comment on table archive_dossier is 'A file (fascicolo) with the metadata of art. 41, c. 2-ter, d.lgs. 82/2005.';
create index archive_dossier_class on archive_dossier (class_code, year);
create index archive_dossier_parent on archive_dossier (parent);
create table archive_filing (
  id uuid primary key,
  at timestamptz not null,
  operator uuid,
  dossier uuid not null references archive_dossier,
  subject_kind text not null,
  subject uuid not null,
  sha256 text not null,
  mark text not null,
  title text collate "it-x-icu" not null,
  path text not null,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
comment on table archive_filing is 'insert-only: a document was laid into a file; the last one says where it lies, those before where it lay.';
create index archive_filing_dossier on archive_filing (dossier, id);
create index archive_filing_subject on archive_filing (subject, subject_kind, id desc);
create table archive_discard (
  dossier uuid primary key references archive_dossier,
  at timestamptz not null,
  operator uuid not null,
  decision text not null check (decision in ('KEEP', 'DISCARD')),
  leave text not null,
  reason text not null check (reason <> ''),
  check (decision <> 'DISCARD' or leave <> '')
);
comment on table archive_discard is 'insert-only: what a person decided about a file whose time has passed; a discard names the leave of the archival authority. Nothing is destroyed.';
