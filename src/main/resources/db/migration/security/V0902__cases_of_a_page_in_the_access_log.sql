-- A page of a list shows several families: its row names their cases. Only the length is changed, no rewrite.
alter table security.access_log alter column detail type varchar(2000);
comment on column security.access_log.detail is 'form and id of its task for READ_FORM, numbers of the cases shown for LIST_TASKS, else absent; no personal data';
