create table tenancy_job_run (
  job text primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  succeeded_at timestamptz,
  failures int not null check (failures >= 0),
  failure text not null
);
comment on table tenancy_job_run is 'The last run of each job in this city.';
