alter table mail_item add column opened_at timestamptz;
comment on column mail_item.opened_at is 'When a mail that proved nothing was last opened again; null for not yet.';
create index mail_item_unknown on mail_item (id) where doubt = 'UNKNOWN_PROVIDER';
