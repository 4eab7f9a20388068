-- SPDX-License-Identifier: EUPL-1.2
alter table directory_engagement
  drop constraint directory_engagement_kind_check,
  drop constraint directory_engagement_check,
  add constraint directory_engagement_kind_check check (kind in ('OWNER', 'APPROACH', 'FOLLOW_UP', 'AGREEMENT')),
  add constraint directory_engagement_due_check
    check (case kind when 'FOLLOW_UP' then due is not null when 'AGREEMENT' then true else due is null end);
comment on table directory_engagement is 'Who of the house holds the relation with a party, approaches it, owes it something by a day, has agreed what with it.';
