create table mailroom_counter (
  year int primary key,
  last int not null check (last > 0)
);
comment on table mailroom_counter is 'The last batch of each year.';

create table mailroom_batch (
  id uuid primary key,
  version int not null default 0,
  year int not null,
  number int not null,
  service text not null check (service in ('ORDINARY', 'REGISTERED', 'WITH_RECEIPT')),
  unit text not null,
  competence text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  posted_on date,
  printings int not null default 0,
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  unique (year, number)
);
comment on table mailroom_batch is 'Letters that are printed and taken to the post together.';

create table mailroom_piece (
  id uuid primary key,
  version int not null default 0,
  subject_kind text not null,
  subject uuid not null,
  number text not null,
  title text not null,
  path text not null,
  recipient text not null check (recipient <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  competence text not null,
  unit text not null,
  handed_at timestamptz not null,
  state text not null check (state in ('WAITING', 'IN_BATCH', 'POSTED', 'RECEIVED', 'RETURNED')),
  service text not null check (service in ('ORDINARY', 'REGISTERED', 'WITH_RECEIPT')),
  batch uuid references mailroom_batch,
  position int check (position > 0),
  registered text not null default '',
  posted_on date,
  received_on date check (received_on >= posted_on),
  returned_on date check (returned_on >= posted_on),
  why text check (why in ('UNKNOWN', 'ADDRESS', 'MOVED', 'UNCLAIMED', 'REFUSED', 'DECEASED', 'OTHER')),
  label text not null check (label in ('HOUSE', 'UNIT', 'NAMED', 'MAYOR')),
  offices text[] not null,
  people uuid[] not null,
  unique (batch, position),
  check ((batch is null) = (position is null)),
  check (state <> 'WAITING' or batch is null),
  check (state <> 'IN_BATCH' or batch is not null),
  check ((state in ('POSTED', 'RECEIVED', 'RETURNED')) = (posted_on is not null)),
  check ((state = 'RETURNED') = (returned_on is not null and why is not null)),
  check ((state = 'RECEIVED') = (received_on is not null))
);
comment on table mailroom_piece is 'A printed paper on its way by post. One that came back is sent again as another.';
create unique index mailroom_piece_registered on mailroom_piece (registered) where registered <> '';
create index mailroom_piece_subject on mailroom_piece (subject, handed_at desc);
create index mailroom_piece_state on mailroom_piece (state, handed_at, id);
