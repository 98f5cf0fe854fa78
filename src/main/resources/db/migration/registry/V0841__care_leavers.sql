-- Why: the single registry of care leavers. An entry outlives the support contract, because the right to housing does.
alter table registry.family_member drop constraint family_member_role_check;
alter table registry.family_member add constraint family_member_role_check
    check (role in ('SELF', 'MOTHER', 'FATHER', 'CHILD', 'GRANDPARENT', 'GUARDIAN', 'OTHER'));

create table registry.care_leaver (
    id uuid primary key,
    person uuid not null unique references registry.person,
    family uuid not null references registry.family,
    case_number text not null unique,
    institution text not null,
    exit_on date not null,
    destination text not null check (destination in (
        'OWN_HOUSING', 'DORMITORY', 'RELATIVES', 'FOSTER_FAMILY', 'CARE_HOME', 'ARMY', 'PRISON', 'OTHER', 'UNKNOWN')),
    education text not null check (education in ('SCHOOL', 'VOCATIONAL', 'COLLEGE', 'UNIVERSITY', 'NONE', 'UNKNOWN')),
    work text not null check (work in ('EMPLOYED', 'SEARCHING', 'NOT_WORKING', 'UNKNOWN')),
    housing_right text not null check (housing_right in ('ENTITLED', 'NOT_ENTITLED', 'UNDER_REVIEW', 'UNKNOWN')),
    housing text not null check (housing in ('NONE', 'ON_LIST', 'SPECIALISED', 'SOCIAL_RENT', 'OWN', 'UNKNOWN')),
    moved_in_on date,
    tenancy_until date,
    status text not null check (status in (
        'REGISTERED', 'OFFERED', 'SUPPORTED', 'REFUSED', 'LOST_CONTACT', 'ENDED')),
    registered_at timestamptz not null,
    registered_by text not null
);
create index care_leaver_institution on registry.care_leaver (institution, exit_on);
create index care_leaver_family on registry.care_leaver (family);
comment on table registry.care_leaver is
    'A young person who left or will leave an institution for children (159-FZ); the entry outlives the support.';
comment on column registry.care_leaver.id is 'Id of the entry; no personal data by itself';
comment on column registry.care_leaver.person is 'Who it is; no personal data by itself';
comment on column registry.care_leaver.family is 'The household the person lives in, which the case is about; no personal data by itself';
comment on column registry.care_leaver.case_number is 'The case, opened with the entry; no personal data by itself';
comment on column registry.care_leaver.institution is 'Organisation the person lived in, which helps afterwards; no personal data';
comment on column registry.care_leaver.exit_on is 'Day of leaving, planned or past; no personal data by itself';
comment on column registry.care_leaver.destination is 'Where the person goes on leaving; no personal data by itself';
comment on column registry.care_leaver.education is 'Education under way; no personal data by itself';
comment on column registry.care_leaver.work is 'Whether the person works; no personal data by itself';
comment on column registry.care_leaver.housing_right is 'Right to housing (159-FZ art. 8); no personal data by itself';
comment on column registry.care_leaver.housing is 'How far the right is fulfilled; no personal data by itself';
comment on column registry.care_leaver.moved_in_on is 'Day of moving into the housing given; no personal data by itself';
comment on column registry.care_leaver.tenancy_until is 'Last day of the specialised rental contract; no personal data by itself';
comment on column registry.care_leaver.status is
    'REGISTERED until support is offered, OFFERED, SUPPORTED, REFUSED, LOST_CONTACT, ENDED; no personal data by itself';
comment on column registry.care_leaver.registered_at is 'When the entry was made; no personal data';
comment on column registry.care_leaver.registered_by is 'Login of who made it; personal data of staff';

create table registry.care_leaver_status (
    care_leaver uuid not null references registry.care_leaver,
    position bigint generated always as identity,
    status text not null,
    since timestamptz not null,
    noted_by text not null,
    primary key (care_leaver, position)
);
comment on table registry.care_leaver_status is 'Every status of a leaver and since when, so that a past day can be counted.';
comment on column registry.care_leaver_status.care_leaver is 'The entry; no personal data by itself';
comment on column registry.care_leaver_status.position is 'Order of writing; no personal data';
comment on column registry.care_leaver_status.status is 'The status; no personal data by itself';
comment on column registry.care_leaver_status.since is 'From when; no personal data';
comment on column registry.care_leaver_status.noted_by is 'Login of who changed it; personal data of staff';
