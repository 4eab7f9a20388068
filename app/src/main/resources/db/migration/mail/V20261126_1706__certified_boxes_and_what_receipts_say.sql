alter table mail_mailbox
  add column certified boolean not null default false,
  add column receipts text not null default 'COMPLETE' check (receipts in ('COMPLETE', 'BRIEF', 'SHORT'));
comment on column mail_mailbox.receipts is 'Which receipt of delivery a certified box asks for.';

alter table mail_sending
  add column certified boolean not null default false,
  add column again_at timestamptz,
  add column alarmed int not null default 0 check (alarmed in (0, 12, 24));
comment on column mail_sending.again_at is 'Receipts from before a person sent it again say nothing of it.';
comment on column mail_sending.alarmed is 'After how many hours of silence somebody was told; 24 where nothing more is awaited.';
create index mail_sending_awaited on mail_sending (done_at, id) where certified and state = 'SENT' and alarmed < 24;

alter table mail_item drop constraint mail_item_kind_check;
alter table mail_item
  add constraint mail_item_kind_check
    check (kind in ('LETTER', 'CIRCULAR', 'AUTOMATIC', 'BOUNCE', 'DELAY', 'OWN', 'RECEIPT')),
  add column proof text not null default 'NONE' check (proof in ('NONE', 'ENVELOPE', 'ANOMALY', 'UNPROVEN')),
  add column legal_at timestamptz,
  add column provider text not null default '',
  add column doubt text not null default '',
  add check ((proof = 'ENVELOPE') = (legal_at is not null)),
  add check ((proof = 'UNPROVEN') = (doubt <> ''));

create table mail_delivery_receipt (
  item uuid not null references mail_item,
  recipient text not null,
  sending uuid not null references mail_sending,
  type text not null,
  fault text not null,
  certified boolean not null,
  at timestamptz not null,
  provider text not null,
  provider_id text not null,
  explanation text not null,
  primary key (item, recipient)
);
comment on table mail_delivery_receipt is 'insert-only: what receipts of certified mail say of one recipient each.';
create index mail_delivery_receipt_sending on mail_delivery_receipt (sending, at);
create index mail_delivery_receipt_provider_id on mail_delivery_receipt (provider_id);
