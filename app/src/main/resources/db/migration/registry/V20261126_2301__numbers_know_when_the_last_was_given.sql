alter table registry_counter add column last_at timestamptz;
update registry_counter c
   set last_at = coalesce((select max(e.at) from registry_entry e where e.year = c.year),
                          make_timestamptz(c.year, 1, 1, 0, 0, 0, 'Europe/Rome'));
alter table registry_counter alter column last_at set not null;
comment on column registry_counter.last_at is 'When the last number was given: the next is not given before.';
