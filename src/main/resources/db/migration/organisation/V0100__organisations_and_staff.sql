-- Who works where. The engine keeps no users of its own: it asks this schema through the staff directory.
-- An organisation is a tenant of the engine, so its id stays for ever and is a short code, not a number.
create schema organisation;

create table organisation.organisation (
    id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null,
    kind text not null check (kind in ('MINISTRY', 'CENTRE')),
    oktmo text check (oktmo ~ '^\d{8}(\d{3})?$')
);
comment on table organisation.organisation is 'A social service centre or the ministry above all centres.';
comment on column organisation.organisation.id is 'Code of the organisation, equal to the tenant id of the engine; no personal data';
comment on column organisation.organisation.name is 'Name as people know it; no personal data';
comment on column organisation.organisation.kind is 'MINISTRY sees the cases of all organisations, CENTRE its own; no personal data';
comment on column organisation.organisation.oktmo is 'Municipality it serves, classifier OKTMO, 8 or 11 digits; no personal data';

create table organisation.staff (
    login text primary key check (login ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,62}$' and login <> 'system'),
    first_name text not null,
    last_name text not null,
    password_hash text,
    active boolean not null default true
);
comment on table organisation.staff is 'A member of staff. Nobody is ever deleted, since signed forms name the login.';
comment on column organisation.staff.login is 'Login name, which signs forms; personal data of staff; "system" is kept for background work';
comment on column organisation.staff.first_name is 'First name; personal data of staff';
comment on column organisation.staff.last_name is 'Last name; personal data of staff';
comment on column organisation.staff.password_hash is 'Encoded password with its algorithm; absent where another system checks passwords; secret';
comment on column organisation.staff.active is 'False once the person has left; no personal data';

create table organisation.staff_role (
    login text not null references organisation.staff,
    role text not null check (role in (
        'intake', 'curator', 'supervisor', 'secretary', 'manager', 'analyst', 'administrator', 'auditor')),
    primary key (login, role)
);
comment on table organisation.staff_role is 'What a member of staff may do; a role is a group of the engine.';
comment on column organisation.staff_role.login is 'Who; personal data of staff';
comment on column organisation.staff_role.role is 'Code of the role; no personal data';

create table organisation.staff_organisation (
    login text not null references organisation.staff,
    organisation text not null references organisation.organisation,
    primary key (login, organisation)
);
comment on table organisation.staff_organisation is 'Where a member of staff works.';
comment on column organisation.staff_organisation.login is 'Who; personal data of staff';
comment on column organisation.staff_organisation.organisation is 'Where; no personal data';
