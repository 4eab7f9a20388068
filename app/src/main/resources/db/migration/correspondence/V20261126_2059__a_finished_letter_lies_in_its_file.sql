create table correspondence_filing (
  letter uuid primary key references correspondence_letter,
  dossier text not null check (dossier <> ''),
  filed_by uuid not null,
  filed_at timestamptz not null
);
comment on table correspondence_filing is 'In which file of the archive a finished letter lies; where it lay before, the archive knows.';
create index correspondence_letter_finished on correspondence_letter (arrived_at desc, id desc)
  where state in ('ANSWERED', 'CLOSED');
