drop table ops.scheduled_task;
