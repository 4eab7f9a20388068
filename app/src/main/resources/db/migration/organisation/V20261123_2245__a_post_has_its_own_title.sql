alter table organisation_post add column title text not null default '';
comment on column organisation_post.title is 'As the act of appointment calls it; empty where the words of its kind do.';
