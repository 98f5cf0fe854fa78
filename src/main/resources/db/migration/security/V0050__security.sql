-- Who looked at what, who failed to log in, and the sessions that any node may serve (design sections 7 and 9).
create schema security;

create table security.access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    login varchar(100) not null,
    action varchar(40) not null,
    subject varchar(100) not null
);
create index access_log_subject on security.access_log (subject, at);
comment on column security.access_log.id is 'order of rows';
comment on column security.access_log.at is 'when';
comment on column security.access_log.login is 'who looked; a member of staff';
comment on column security.access_log.action is 'code of what was done, e.g. READ_CASE';
comment on column security.access_log.subject is 'case number or id, never a name';

create table security.failed_login (
    at timestamptz not null,
    login varchar(255) not null,
    address varchar(64) not null
);
create index failed_login_who on security.failed_login (login, address, at);
comment on column security.failed_login.at is 'when';
comment on column security.failed_login.login is 'login that was tried';
comment on column security.failed_login.address is 'network address it came from';

create table security.spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_ix1 on security.spring_session (session_id);
create index spring_session_ix2 on security.spring_session (expiry_time);
create index spring_session_ix3 on security.spring_session (principal_name);
comment on column security.spring_session.primary_id is 'key of the row (Spring Session)';
comment on column security.spring_session.session_id is 'session as the cookie names it';
comment on column security.spring_session.creation_time is 'milliseconds since 1970';
comment on column security.spring_session.last_access_time is 'milliseconds since 1970';
comment on column security.spring_session.max_inactive_interval is 'seconds';
comment on column security.spring_session.expiry_time is 'milliseconds since 1970';
comment on column security.spring_session.principal_name is 'login of the member of staff';

create table security.spring_session_attributes (
    session_primary_id char(36) not null references security.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on column security.spring_session_attributes.session_primary_id is 'session';
comment on column security.spring_session_attributes.attribute_name is 'name of the attribute';
comment on column security.spring_session_attributes.attribute_bytes is 'who is logged in with which roles; nothing of any case';
