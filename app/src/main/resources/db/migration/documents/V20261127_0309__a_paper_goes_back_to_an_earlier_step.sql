-- A paper may go back to a step that was passed, which is then taken again: acts are counted, not steps.
alter table documents_paper_act add column place int;
update documents_paper_act set place = step;
alter table documents_paper_act
  alter column place set not null,
  add constraint documents_paper_act_place check (place >= 0),
  add column back_to int,
  add constraint documents_paper_act_back check (back_to is null or act = 'RETURNED' and back_to >= 0 and back_to < step),
  drop constraint documents_paper_act_pkey,
  add primary key (paper, place);
comment on table documents_paper_act is 'insert-only: who did what with which text, in the order of place.';
comment on column documents_paper_act.back_to is 'The step to which it went back; null where to who prepared it.';
