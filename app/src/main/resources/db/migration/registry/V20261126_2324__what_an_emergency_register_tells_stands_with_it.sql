alter table registry_emergency add column periods jsonb not null default '[]' check (jsonb_typeof(periods) = 'array');
alter table registry_emergency add column days jsonb not null default '[]' check (jsonb_typeof(days) = 'array');
comment on column registry_emergency.periods is 'Further periods, of a week at the most, each with its act: from, to, measure.';
comment on column registry_emergency.days is 'How many operations it counts for each day: day, operations.';
update registry_emergency e set
  periods = coalesce((select jsonb_agg(jsonb_build_object('from', x.first_day, 'to', x.last_day, 'measure', x.measure) order by x.first_day)
                      from registry_extension x where x.emergency = e.id), '[]'),
  days = coalesce((select jsonb_agg(jsonb_build_object('day', x.day, 'operations', x.operations) order by x.day)
                   from registry_total x where x.emergency = e.id), '[]');
drop table registry_extension;
drop table registry_total;
