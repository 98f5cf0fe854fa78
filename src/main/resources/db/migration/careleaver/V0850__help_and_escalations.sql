-- Why: what a leaver asked for and got, how his housing was found, and which silences are under manual control.
create schema careleaver;

create table careleaver.help_request (
    id uuid primary key,
    case_number text not null,
    organisation text not null,
    kind text not null check (kind in ('EMPLOYMENT', 'EDUCATION', 'LEGAL_ADVICE', 'BABY_FOOD', 'GOODS_FOR_CHILDREN',
        'BENEFIT_PAPERWORK', 'HOUSING', 'HEALTH', 'OTHER')),
    requested_on date not null,
    answered_on date,
    way text check (way in ('OWN_HELP', 'REFERRAL', 'REFUSED')),
    resolved_on date,
    outcome text check (outcome in ('PROVIDED', 'NOT_PROVIDED', 'WITHDRAWN')),
    check ((answered_on is null) = (way is null)),
    check ((resolved_on is null) = (outcome is null))
);
create index help_request_case on careleaver.help_request (case_number, requested_on);
create index help_request_resolved on careleaver.help_request (resolved_on) where outcome = 'PROVIDED';
comment on table careleaver.help_request is 'A leaver''s request for help and what became of it.';
comment on column careleaver.help_request.id is 'Id of the request; no personal data';
comment on column careleaver.help_request.case_number is 'Case of the leaver; no personal data by itself';
comment on column careleaver.help_request.organisation is 'Organisation that was asked; no personal data';
comment on column careleaver.help_request.kind is 'What was asked for; no personal data by itself';
comment on column careleaver.help_request.requested_on is 'Day of the request; no personal data by itself';
comment on column careleaver.help_request.answered_on is 'Day of the answer, absent before; no personal data by itself';
comment on column careleaver.help_request.way is 'How it is answered, absent before; no personal data by itself';
comment on column careleaver.help_request.resolved_on is 'Day it was done with, absent before; no personal data by itself';
comment on column careleaver.help_request.outcome is 'Whether help was given, absent before; no personal data by itself';

create table careleaver.housing_inspection (
    id uuid primary key,
    case_number text not null,
    organisation text not null,
    held_on date not null,
    finding text not null check (finding in ('FIT', 'FIT_WITH_FAULTS', 'UNFIT', 'NOT_LIVING_THERE')),
    problems text[] not null
);
create index housing_inspection_case on careleaver.housing_inspection (case_number, held_on);
comment on table careleaver.housing_inspection is 'An act of inspection of the housing given; what was seen stands in the case file.';
comment on column careleaver.housing_inspection.id is 'Id of the inspection; no personal data';
comment on column careleaver.housing_inspection.case_number is 'Case of the leaver; no personal data by itself';
comment on column careleaver.housing_inspection.organisation is 'Organisation that inspected; no personal data';
comment on column careleaver.housing_inspection.held_on is 'Day of the inspection; no personal data by itself';
comment on column careleaver.housing_inspection.finding is 'What was found; no personal data by itself';
comment on column careleaver.housing_inspection.problems is 'Codes of problems such as REPAIR or DEBT; no personal data by itself';

create table careleaver.escalation (
    id uuid primary key,
    case_number text not null,
    organisation text not null,
    reason text not null check (reason in ('SILENCE', 'HOUSING', 'OTHER')),
    opened_at timestamptz not null,
    owner text,
    next_on date,
    resolved_at timestamptz,
    resolution text check (resolution in ('CONTACT_RESTORED', 'SOLVED', 'LOST_CONTACT', 'HANDED_OVER')),
    check ((resolved_at is null) = (resolution is null))
);
create index escalation_open on careleaver.escalation (organisation, opened_at) where resolved_at is null;
create index escalation_case on careleaver.escalation (case_number);
comment on table careleaver.escalation is 'A hard case under manual control: somebody owns it until it is resolved.';
comment on column careleaver.escalation.id is 'Id of the escalation; no personal data';
comment on column careleaver.escalation.case_number is 'Case of the leaver; no personal data by itself';
comment on column careleaver.escalation.organisation is 'Organisation that owns the case; no personal data';
comment on column careleaver.escalation.reason is 'Why it was escalated; no personal data by itself';
comment on column careleaver.escalation.opened_at is 'Since when; no personal data';
comment on column careleaver.escalation.owner is 'Login of who owns it, absent until somebody does; personal data of staff';
comment on column careleaver.escalation.next_on is 'Day of the next step; no personal data';
comment on column careleaver.escalation.resolved_at is 'When it was resolved, absent before; no personal data';
comment on column careleaver.escalation.resolution is 'How it was resolved, absent before; no personal data by itself';
