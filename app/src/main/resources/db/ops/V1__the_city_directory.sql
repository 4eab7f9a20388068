create schema if not exists ext;
create extension if not exists pg_trgm schema ext;
create extension if not exists unaccent schema ext;
create extension if not exists btree_gist schema ext;

create table ops.city (
  id uuid primary key,
  slug text not null unique,
  name text not null
);

create table ops.city_host (
  host text primary key,
  city uuid not null references ops.city
);

create table ops.migration (
  schema_name text primary key,
  fingerprint text not null
);

create table ops.lease (
  name text primary key,
  holder uuid not null,
  until timestamptz not null
);

create table ops.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_execution_time on ops.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on ops.scheduled_task (last_heartbeat);
