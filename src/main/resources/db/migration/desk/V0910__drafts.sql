-- Why: what people have begun to write into a form is kept on the server until the form is signed (issue 5, ADR 0019).
-- New tables only; nothing is locked.
create schema if not exists desk;

create sequence desk.draft_version;

create table desk.draft (
    place varchar(100) not null,
    login varchar(100) not null,
    form varchar(100) not null,
    version bigint not null,
    tab uuid not null,
    turn integer not null,
    computer uuid not null,
    fields_enc bytea not null,
    begun_at timestamptz not null,
    saved_at timestamptz not null,
    primary key (place, login)
);
create index draft_login on desk.draft (login);
create index draft_saved_at on desk.draft (saved_at);
comment on table desk.draft is 'A form that somebody has begun to fill in and not yet signed. Holds personal data, encrypted, until the form is signed, withdrawn or thrown away, at most as long as opora.drafts.kept-for says.';
comment on column desk.draft.place is 'Id of the task, or start: and the key of the process to begin; no personal data';
comment on column desk.draft.login is 'Login of who writes; personal data of staff';
comment on column desk.draft.form is 'Id of the form; no personal data';
comment on column desk.draft.version is 'Number of the last saving, never given twice; no personal data';
comment on column desk.draft.tab is 'Random id of the opened form that saved last; no personal data';
comment on column desk.draft.turn is 'Which saving of that opened form it was; no personal data';
comment on column desk.draft.computer is 'Random id of the browser that saved last; no personal data';
comment on column desk.draft.fields_enc is 'What was written, by field, JSON; personal data, encrypted';
comment on column desk.draft.begun_at is 'When it was begun; no personal data';
comment on column desk.draft.saved_at is 'When it was saved last; no personal data';
