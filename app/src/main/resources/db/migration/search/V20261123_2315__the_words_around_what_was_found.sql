alter table search_entry add column body text not null default '';
comment on column search_entry.body is 'What was read, so that the words around a hit can be shown.';
create index search_entry_kind on search_entry (subject_kind, at desc, subject desc);
