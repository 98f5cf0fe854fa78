-- Families and their members. What identifies a person is encrypted; what must be found by equality has a blind index
-- (a keyed hash) beside it, so that duplicates are found without reading anybody's data.
create schema registry;

create table registry.family (
    id uuid primary key,
    organisation text not null,
    surname_enc bytea not null,
    address_enc bytea not null,
    oktmo text check (oktmo ~ '^\d{8}(\d{3})?$'),
    phone_enc bytea,
    surname_index bytea not null,
    household_index bytea not null,
    phone_index bytea,
    registered_at timestamptz not null,
    registered_by text not null,
    merged_into uuid references registry.family
);
create index family_surname on registry.family (surname_index);
create index family_household on registry.family (household_index);
create index family_phone on registry.family (phone_index);
create index family_merged_into on registry.family (merged_into) where merged_into is not null;
comment on table registry.family is 'A household, with its history kept when it is joined into another.';
comment on column registry.family.id is 'Id of the family; no personal data by itself';
comment on column registry.family.organisation is 'Organisation that registered it; no personal data';
comment on column registry.family.surname_enc is 'Surname of the family; personal data, encrypted';
comment on column registry.family.address_enc is 'Where the family lives, as told; personal data, encrypted';
comment on column registry.family.oktmo is 'Municipality, classifier OKTMO; no personal data by itself';
comment on column registry.family.phone_enc is 'Telephone; personal data, encrypted';
comment on column registry.family.surname_index is 'Blind index of the normalised surname; personal data, keyed hash';
comment on column registry.family.household_index is 'Blind index of normalised surname and address; personal data, keyed hash';
comment on column registry.family.phone_index is 'Blind index of the normalised telephone; personal data, keyed hash';
comment on column registry.family.registered_at is 'When it was registered; no personal data';
comment on column registry.family.registered_by is 'Login of who registered it; personal data of staff';
comment on column registry.family.merged_into is 'The family this one was joined into; no personal data by itself';

create table registry.person (
    id uuid primary key,
    organisation text not null,
    last_name_enc bytea not null,
    first_name_enc bytea not null,
    middle_name_enc bytea,
    born_on_enc bytea,
    snils_enc bytea,
    snils_index bytea,
    name_index bytea
);
create unique index person_snils on registry.person (organisation, snils_index);
create index person_snils_anywhere on registry.person (snils_index);
create index person_name on registry.person (name_index);
comment on table registry.person is 'A person; one row for each organisation that knows the person.';
comment on column registry.person.id is 'Id of the person; no personal data by itself';
comment on column registry.person.organisation is 'Organisation that registered the person; no personal data';
comment on column registry.person.last_name_enc is 'Last name; personal data, encrypted';
comment on column registry.person.first_name_enc is 'First name; personal data, encrypted';
comment on column registry.person.middle_name_enc is 'Patronymic; personal data, encrypted';
comment on column registry.person.born_on_enc is 'Date of birth, ISO-8601; personal data, encrypted';
comment on column registry.person.snils_enc is 'Insurance number SNILS, 11 digits; personal data, encrypted';
comment on column registry.person.snils_index is 'Blind index of the SNILS; personal data, keyed hash';
comment on column registry.person.name_index is 'Blind index of last name, first name and birth date; personal data, keyed hash';

create table registry.family_member (
    family uuid not null references registry.family,
    person uuid not null references registry.person,
    role text not null check (role in ('MOTHER', 'FATHER', 'CHILD', 'GRANDPARENT', 'GUARDIAN', 'OTHER')),
    member_from date not null,
    member_until date check (member_until >= member_from),
    primary key (family, person, member_from)
);
create index family_member_person on registry.family_member (person);
comment on table registry.family_member is 'Who belongs to a family, and since and until when.';
comment on column registry.family_member.family is 'The family; no personal data by itself';
comment on column registry.family_member.person is 'The person; no personal data by itself';
comment on column registry.family_member.role is 'Place in the family; personal data once joined with the person';
comment on column registry.family_member.member_from is 'First day known; no personal data by itself';
comment on column registry.family_member.member_until is 'Last day, absent while it lasts; no personal data by itself';

create table registry.family_merge (
    id uuid primary key,
    kept uuid not null references registry.family,
    joined uuid not null references registry.family,
    merged_at timestamptz not null,
    merged_by text not null,
    reason_enc bytea not null,
    check (kept <> joined)
);
comment on table registry.family_merge is 'Two registrations found to be one family.';
comment on column registry.family_merge.id is 'Id of the merge; no personal data';
comment on column registry.family_merge.kept is 'The family that goes on; no personal data by itself';
comment on column registry.family_merge.joined is 'The family joined into it; no personal data by itself';
comment on column registry.family_merge.merged_at is 'When; no personal data';
comment on column registry.family_merge.merged_by is 'Login of who joined them; personal data of staff';
comment on column registry.family_merge.reason_enc is 'Why, in words; personal data, encrypted';

create table registry.consent (
    id uuid primary key,
    person uuid not null references registry.person,
    recipient text not null check (recipient in (
        'HEALTH', 'EMPLOYMENT', 'CHILDCARE', 'EDUCATION', 'SOCIAL_FUND', 'GUARDIANSHIP')),
    purpose text not null check (purpose in ('REFERRAL', 'INFORMATION_REQUEST')),
    given_on date not null,
    valid_until date,
    withdrawn_on date,
    noted_by text not null,
    withdrawal_noted_by text
);
create index consent_person on registry.consent (person, recipient, purpose);
comment on table registry.consent is 'A consent to hand on data, one for each recipient and purpose (152-FZ art. 9).';
comment on column registry.consent.id is 'Id of the consent; no personal data';
comment on column registry.consent.person is 'Who consents; no personal data by itself';
comment on column registry.consent.recipient is 'Kind of agency that may receive the data; no personal data';
comment on column registry.consent.purpose is 'What for; no personal data';
comment on column registry.consent.given_on is 'Day of the consent; no personal data';
comment on column registry.consent.valid_until is 'Last day it is valid, absent if without term; no personal data';
comment on column registry.consent.withdrawn_on is 'Day of the withdrawal; no personal data';
comment on column registry.consent.noted_by is 'Login of who noted the consent; personal data of staff';
comment on column registry.consent.withdrawal_noted_by is 'Login of who noted the withdrawal; personal data of staff';
