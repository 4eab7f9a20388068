alter table organisation_chart add column followed_at timestamptz;
comment on column organisation_chart.followed_at is 'When open work was led to the units that carry it in this version; null until its day has come.';
