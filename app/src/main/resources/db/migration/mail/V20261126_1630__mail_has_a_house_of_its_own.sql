-- Boxes, receipts and the outbox leave the letters: others send and receive mail too.
alter table correspondence_mailbox rename to mail_mailbox;
alter index correspondence_mailbox_pkey rename to mail_mailbox_pkey;
alter index correspondence_mailbox_address rename to mail_mailbox_address;

create table mail_sending (
  id uuid primary key,
  about_kind text not null,
  about uuid not null,
  reference text not null,
  mailbox uuid not null references mail_mailbox,
  message_id text not null unique,
  recipients text[] not null check (cardinality(recipients) > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'IN_DOUBT')),
  attempts int not null default 0,
  next_at timestamptz not null,
  queued_at timestamptz not null,
  done_at timestamptz,
  failure text,
  version int not null default 0
);
comment on table mail_sending is 'The outbox. A message in doubt is never sent again by itself.';
create index mail_sending_due on mail_sending (next_at, id) where state in ('QUEUED', 'SENDING');
create index mail_sending_about on mail_sending (about);

insert into mail_sending (id, about_kind, about, reference, mailbox, message_id, recipients, sha256, state, attempts,
                          next_at, queued_at, done_at, failure)
select id, 'letter', letter, number, mailbox, message_id, array[recipient], sha256, state, attempts, next_at, queued_at,
       done_at, failure
from correspondence_dispatch where way = 'MAIL' and state <> 'TO_PRINT';

alter table correspondence_dispatch add column sending uuid unique;
update correspondence_dispatch set sending = id where way = 'MAIL' and state <> 'TO_PRINT';
update correspondence_dispatch set state = 'QUEUED' where state = 'SENDING';
drop index correspondence_dispatch_due;
drop index correspondence_dispatch_message;
alter table correspondence_dispatch
  drop constraint correspondence_dispatch_mailbox_fkey,
  drop constraint correspondence_dispatch_state_check,
  drop column message_id,
  drop column attempts,
  drop column next_at,
  add check (state in ('TO_PRINT', 'QUEUED', 'SENT', 'FAILED', 'IN_DOUBT'));
create index correspondence_dispatch_to_print on correspondence_dispatch (queued_at, id) where state = 'TO_PRINT';
comment on table correspondence_dispatch is 'How the answers leave: by mail through the outbox of the house, or by post.';

create table mail_item (
  id uuid primary key,
  kind text not null check (kind in ('LETTER', 'CIRCULAR', 'AUTOMATIC', 'BOUNCE', 'DELAY', 'OWN')),
  message_id text not null,
  fingerprint text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  arrived_at timestamptz not null,
  ours uuid references mail_sending,
  state text not null check (state in ('TOLD', 'QUARANTINE')),
  failure text not null default '',
  check ((state = 'QUARANTINE') or failure = '')
);
comment on table mail_item is 'One mail, however often it was received. What is made of it has its identity.';
create index mail_item_message_id on mail_item (message_id) where message_id <> '';
create index mail_item_ours on mail_item (ours) where ours is not null;
create index mail_item_arrived on mail_item (arrived_at desc, id desc) where kind <> 'LETTER' or state = 'QUARANTINE';

insert into mail_item (id, kind, message_id, fingerprint, sha256, arrived_at, state)
select id, case when automatic then 'AUTOMATIC' else 'LETTER' end, message_id, fingerprint, sha256, arrived_at, 'TOLD'
from correspondence_letter where channel = 'EMAIL';

alter table correspondence_receipt rename to mail_receipt;
delete from mail_receipt where mailbox is null;
alter table mail_receipt rename column letter to item;
alter table mail_receipt
  drop constraint correspondence_receipt_letter_fkey,
  add foreign key (item) references mail_item;
alter index correspondence_receipt_pkey rename to mail_receipt_pkey;
drop index correspondence_receipt_unread;
create index mail_receipt_unread on mail_receipt (received_at, id) where item is null;
alter index correspondence_receipt_letter rename to mail_receipt_item;
comment on table mail_receipt is 'The same mail may be received several times; no receipt is without its raw bytes.';
