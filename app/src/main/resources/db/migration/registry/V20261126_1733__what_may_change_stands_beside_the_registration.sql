alter table registry_entry drop constraint registry_entry_direction_check;
alter table registry_entry add constraint registry_entry_direction_check check (direction in ('IN', 'OUT', 'INTERNAL'));
alter table registry_entry drop constraint registry_entry_sha256_check;
alter table registry_entry add constraint registry_entry_sha256_check check (sha256 ~ '^([0-9a-f]{64})?$');
alter table registry_entry add column means text not null default 'OTHER'
  check (means in ('MAIL', 'PEC', 'EXCHANGE', 'POST', 'HAND', 'PORTAL', 'OTHER'));
alter table registry_entry add column formation text not null default 'B' check (formation in ('A', 'B', 'C', 'D'));
alter table registry_entry add column attachments jsonb not null default '[]';
alter table registry_entry add column desk uuid;
alter table registry_entry add check (sha256 <> '' or means in ('POST', 'HAND'));
create table registry_standing (
  entry uuid primary key references registry_entry,
  version int not null default 0,
  class_code text not null default '',
  class_proposed boolean not null default false,
  dossier text not null default '',
  unit text not null default '',
  person uuid,
  informed text[] not null default '{}',
  reserved boolean not null default false,
  opens_on date,
  correspondent_now text,
  about_now text,
  theirs_now text,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null
);
comment on table registry_standing is 'How a registration stands now: class, file, assignment and reserve, the only things that may change, each with its history.';
create index registry_standing_opens on registry_standing (opens_on) where opens_on is not null;
insert into registry_standing (entry, label, offices, people)
  select e.id, e.label, e.offices, e.people from registry_entry e;
create table registry_handling (
  id uuid primary key,
  entry uuid not null references registry_entry,
  at timestamptz not null,
  operator uuid,
  class_code text not null,
  dossier text not null,
  unit text not null,
  person uuid,
  informed text[] not null,
  reserved boolean not null,
  opens_on date,
  reason text not null
);
comment on table registry_handling is 'insert-only: class, file, assignment and reserve of a registration as they stood from a moment on.';
create index registry_handling_entry on registry_handling (entry, id);
create index registry_handling_at on registry_handling (at);
create table registry_correction (
  id uuid primary key,
  entry uuid not null references registry_entry,
  at timestamptz not null,
  operator uuid not null,
  field text not null check (field in ('correspondent', 'about', 'theirs')),
  old_value text not null,
  new_value text not null,
  measure text not null check (measure <> ''),
  reason text not null check (reason <> '')
);
comment on table registry_correction is 'insert-only: one field of a registration was annulled and written anew; both values stay readable (d.P.R. 445/2000, art. 54).';
create index registry_correction_entry on registry_correction (entry, id);
create index registry_correction_at on registry_correction (at);
