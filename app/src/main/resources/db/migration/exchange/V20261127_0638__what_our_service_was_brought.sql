-- SPDX-License-Identifier: EUPL-1.2
create table exchange_brought (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  address text not null,
  at timestamptz not null);
comment on table exchange_brought is 'insert-only: messages that other registries brought by our service, by the hash of their bytes, so that the letter made of one says how it came.';
