alter table search_entry add column attached tsvector not null default '';
comment on column search_entry.attached is 'The words of its files: part of words, kept so that a new title or label does not lose them.';
