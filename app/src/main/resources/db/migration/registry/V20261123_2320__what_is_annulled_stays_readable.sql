create table registry_annulment (
  entry uuid primary key references registry_entry,
  at timestamptz not null,
  operator uuid not null,
  measure text not null check (measure <> ''),
  reason text not null check (reason <> '')
);
comment on table registry_annulment is 'insert-only: an entry is annulled, never changed or taken away (d.P.R. 445/2000, art. 54).';
create index registry_annulment_at on registry_annulment (at);
