alter table archive_sheet drop constraint archive_sheet_name_check;
alter table archive_sheet add constraint archive_sheet_name_check check (name ~ '^[a-z]+(-[a-z]+)*$');
