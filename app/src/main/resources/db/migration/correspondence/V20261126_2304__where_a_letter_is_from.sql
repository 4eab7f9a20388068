-- SPDX-License-Identifier: EUPL-1.2
alter table correspondence_letter add column district text;
comment on column correspondence_letter.district is 'Code of the part of the city it is about, out of the sheet municipi; empty where nothing tells, null while nobody looked.';
create index correspondence_letter_no_district on correspondence_letter (arrived_at, id) where district is null;
