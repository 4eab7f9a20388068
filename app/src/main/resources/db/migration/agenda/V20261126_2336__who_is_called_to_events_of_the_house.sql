-- SPDX-License-Identifier: EUPL-1.2
alter table agenda_object add column schedule_tag text not null default '';
comment on column agenda_object.schedule_tag is 'Changes when the event does, and not when somebody answers (RFC 6638, 3.2.10). Empty where it is the etag.';
