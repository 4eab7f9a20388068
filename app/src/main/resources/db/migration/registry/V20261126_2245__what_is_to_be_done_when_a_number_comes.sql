alter table registry_request add column follows jsonb;
comment on column registry_request.follows is 'What is still to be done with a document of ours once its number has come; null for what others keep.';
