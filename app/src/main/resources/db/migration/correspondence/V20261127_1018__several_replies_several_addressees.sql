-- A letter has one answer; replies may be sent before it that promise one. Each reply may go to others beside the sender.
alter table correspondence_reply
  add column interim boolean not null default false,
  add column promised date,
  add check (interim or promised is null),
  add check (not interim or promised is not null or state in ('DRAFT', 'RETURNED')),
  drop constraint correspondence_reply_letter_key;
create unique index correspondence_reply_in_hand on correspondence_reply (letter) where not interim or state <> 'LEFT';
create index correspondence_reply_interim on correspondence_reply (letter) where interim and state = 'LEFT';
create index correspondence_reply_letter on correspondence_reply (letter, saved_at, id);
comment on column correspondence_reply.interim is 'It says that the answer is worked on; the letter stays open.';
comment on column correspondence_reply.promised is 'The day by which an interim reply promises the answer.';

create table correspondence_addressee (
  id uuid primary key,
  reply uuid not null references correspondence_reply,
  position int not null check (position > 0),
  copy boolean not null,
  name text not null,
  address text not null,
  postal text not null,
  certified boolean not null,
  unique (reply, position),
  check ((address = '') <> (postal = '')),
  check (not certified or address <> '')
);
comment on table correspondence_addressee is 'To whom a reply goes beside the sender of the letter: each on their own way.';

alter table correspondence_dispatch
  add column addressee uuid references correspondence_addressee,
  add column piece uuid unique,
  drop constraint correspondence_dispatch_reply_key;
create unique index correspondence_dispatch_once on correspondence_dispatch (reply, addressee) nulls not distinct;
comment on column correspondence_dispatch.addressee is 'Null for the sender of the letter.';
comment on column correspondence_dispatch.piece is 'The paper in the mailroom.';
