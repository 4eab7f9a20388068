-- Where a reply went, and failed, before a person mended its address.
create table correspondence_former_address (
  id uuid primary key,
  dispatch uuid not null references correspondence_dispatch,
  way text not null check (way in ('MAIL', 'POST')),
  recipient text not null,
  sending uuid unique,
  failure text not null,
  mended_by uuid not null,
  mended_at timestamptz not null
);
comment on table correspondence_former_address is 'insert-only: to which address a reply could not be delivered, and who mended it.';
comment on column correspondence_former_address.sending is 'The message that failed. Null by post.';
create index correspondence_former_address_of on correspondence_former_address (dispatch, mended_at);
