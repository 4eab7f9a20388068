-- SPDX-License-Identifier: EUPL-1.2
create table directory_pair (
  one uuid not null references directory_party,
  other uuid not null references directory_party,
  grounds text[] not null,
  score int not null check (score between 0 and 100),
  state text not null check (state in ('OPEN', 'DIFFERENT', 'MERGED')),
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  primary key (one, other),
  check (one < other),
  check ((state = 'OPEN') = (decided_at is null))
);
comment on table directory_pair is 'Parties that may be one, why, and what was decided: that they differ is remembered.';
create index directory_pair_open on directory_pair (score desc, one, other) where state = 'OPEN';

create table directory_merge (
  id uuid primary key,
  kept uuid not null references directory_party,
  gone uuid not null references directory_party,
  moved uuid[] not null,
  before jsonb not null,
  after jsonb not null,
  at timestamptz not null,
  by uuid,
  undone_at timestamptz,
  undone_by uuid,
  check (kept <> gone)
);
comment on table directory_merge is 'Two parties made one: a link that can be taken off again; the fields that changed stand here as they were.';
create unique index directory_merge_gone on directory_merge (gone) where undone_at is null;
create index directory_merge_kept on directory_merge (kept) where undone_at is null;
create index directory_address_like on directory_address using gin (address gin_trgm_ops);
