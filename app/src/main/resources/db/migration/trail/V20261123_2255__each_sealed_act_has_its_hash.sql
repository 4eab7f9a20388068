alter table trail_sealed add column hash bytea not null;
create index trail_sealed_seal on trail_sealed (seal, act);
