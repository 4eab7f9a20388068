alter table organisation_account drop column failures;
alter table organisation_account drop column locked_until;
alter table organisation_account drop column totp_secret;
alter table organisation_account add column second_factor bytea;
alter table organisation_account add column second_factor_step bigint not null default 0;
comment on column organisation_account.second_factor_step is 'The last step of thirty seconds whose code was used: a code works once.';

create table organisation_login_try (
  name bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table organisation_login_try is 'Failed tries by the hash of what was typed, whether an account has that name or not: a lock tells nobody who works here.';
create index organisation_login_try_last on organisation_login_try (last_at);

create table organisation_recovery_code (
  person uuid not null references organisation_account,
  code bytea not null,
  used_at timestamptz,
  primary key (person, code)
);
