-- Vacancies from the open data of a board, read once a night and shown where somebody is to find work (issue 3).
-- New tables only. A list of a region is replaced whole; it holds what the board publishes, and nobody to contact.

create table referral.vacancy_list (
    region   text        primary key check (region ~ '^\d{2}$'),
    taken_at timestamptz,
    tried_at timestamptz not null,
    trouble  text
);
comment on table referral.vacancy_list is 'How the list of vacancies of each region stands.';
comment on column referral.vacancy_list.region is 'Number of the region, two digits as in KLADR; no personal data';
comment on column referral.vacancy_list.taken_at is 'When the list was read to its end, if it ever was; no personal data';
comment on column referral.vacancy_list.tried_at is 'When the last round ended, well or not; no personal data';
comment on column referral.vacancy_list.trouble is 'Why the last round brought no list, a code; no personal data';

create table referral.vacancy (
    region       text   not null references referral.vacancy_list,
    id           text   not null,
    title        text   not null,
    employer     text,
    place        text,
    settlements  text[] not null,
    places       text[] not null,
    pay_from     int    check (pay_from > 0),
    pay_to       int    check (pay_to > 0),
    currency     text,
    url          text   check (url ~ '^https?://'),
    published_on date,
    primary key (region, id)
);
comment on table referral.vacancy is 'Vacancies of a region as a board publishes them, in plain text.';
comment on column referral.vacancy.region is 'Region whose list it stands in; no personal data';
comment on column referral.vacancy.id is 'Id given by the board; no personal data';
comment on column referral.vacancy.title is 'What the work is; no personal data';
comment on column referral.vacancy.employer is 'Who employs, as published; may be the name of a sole trader';
comment on column referral.vacancy.place is 'Where the work is, as published; no personal data';
comment on column referral.vacancy.settlements is 'Names of its settlements, to compare with an address; no personal data';
comment on column referral.vacancy.places is 'Names of its districts and settlements; no personal data';
comment on column referral.vacancy.pay_from is 'Least pay a month; no personal data';
comment on column referral.vacancy.pay_to is 'Most pay a month; no personal data';
comment on column referral.vacancy.currency is 'Currency of the pay, absent for roubles; no personal data';
comment on column referral.vacancy.url is 'Page of the vacancy; no personal data';
comment on column referral.vacancy.published_on is 'Since when it is published; no personal data';
