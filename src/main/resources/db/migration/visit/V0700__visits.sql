-- Why: the next visit follows from the last one, and visits missed in a row raise the level of support.
create schema visit;

create table visit.visit (
    id uuid primary key,
    seq bigint generated always as identity,
    case_number text not null,
    episode integer not null check (episode >= 1),
    planned_on date not null,
    held_on date,
    outcome text check (outcome in ('HELD', 'NO_ACCESS', 'INCIDENT')),
    missed_in_row integer not null check (missed_in_row >= 0),
    check ((held_on is null) = (outcome is null))
);
create unique index visit_planned on visit.visit (case_number) where outcome is null;
create index visit_of_case on visit.visit (case_number, held_on desc, seq desc);

comment on table visit.visit is 'A home visit, planned and then held or missed.';
comment on column visit.visit.id is 'Id. No personal data.';
comment on column visit.visit.seq is 'Order of writing. No personal data.';
comment on column visit.visit.case_number is 'Case number. No personal data by itself.';
comment on column visit.visit.episode is 'Episode of the case. No personal data.';
comment on column visit.visit.planned_on is 'Day it is planned for. No personal data.';
comment on column visit.visit.held_on is 'Day of the visit or of the try. No personal data.';
comment on column visit.visit.outcome is 'HELD, NO_ACCESS or INCIDENT, empty while planned. No personal data by itself.';
comment on column visit.visit.missed_in_row is 'Visits without access up to and with this one. No personal data by itself.';
