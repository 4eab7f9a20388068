-- SPDX-License-Identifier: EUPL-1.2
create index tasks_task_unit_done on tasks_task (unit, done_at) where done_at is not null;
