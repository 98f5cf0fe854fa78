-- Forms of tasks show the case file too: a row says which form of which task was opened. Adds a nullable column, no rewrite.
alter table security.access_log add column detail varchar(200);
comment on column security.access_log.detail is 'form and id of its task for READ_FORM, else absent; no personal data';
