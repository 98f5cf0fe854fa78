-- Why: what tables propose is stored with inputs and version beside what a person decided (design, principle 4).
create schema assessment;

create table assessment.assessment (
    form_entry uuid primary key,
    seq bigint generated always as identity,
    case_number text not null,
    episode integer not null check (episode >= 1),
    at timestamptz not null,
    risk_score integer not null,
    protective_score integer not null,
    net_score integer not null check (net_score >= 0),
    critical_flags integer not null check (critical_flags >= 0),
    proposed_level text not null
        check (proposed_level in ('EMERGENCY', 'CRISIS', 'BASIC', 'PREVENTIVE', 'CONSULTATIVE', 'NONE')),
    proposed_category text not null,
    points_version integer not null,
    findings_enc bytea not null
);
create index assessment_of_case on assessment.assessment (case_number, seq desc);

comment on table assessment.assessment is 'A signed assessment of risks and strengths, scored. One row a form, never changed.';
comment on column assessment.assessment.form_entry is 'Entry of the case file that holds the signed form. No personal data.';
comment on column assessment.assessment.seq is 'Order of writing. No personal data.';
comment on column assessment.assessment.case_number is 'Case number. No personal data by itself.';
comment on column assessment.assessment.episode is 'Episode of the case. No personal data.';
comment on column assessment.assessment.at is 'When it was scored. No personal data.';
comment on column assessment.assessment.risk_score is 'Points of risk factors. No personal data by itself.';
comment on column assessment.assessment.protective_score is 'Points of strengths. No personal data by itself.';
comment on column assessment.assessment.net_score is 'Risk less strengths, not below 0. No personal data by itself.';
comment on column assessment.assessment.critical_flags is 'Number of critical factors. No personal data by itself.';
comment on column assessment.assessment.proposed_level is 'Level the table SupportLevel proposed. No personal data by itself.';
comment on column assessment.assessment.proposed_category is 'Category the table CategoryProposal proposed. No personal data by itself.';
comment on column assessment.assessment.points_version is 'Version of the table FactorPoints, 0 if no factor was present. No personal data.';
comment on column assessment.assessment.findings_enc is 'Values of factors, flags and plan templates as JSON, partly about health. Personal data, encrypted.';

create table assessment.proposal (
    id uuid primary key,
    seq bigint generated always as identity,
    case_number text not null,
    table_id text not null,
    table_version integer not null,
    inputs_enc bytea not null,
    rules text[] not null,
    outputs_enc bytea not null,
    at timestamptz not null,
    decided_value text,
    decided_by text,
    decided_at timestamptz,
    override_reason_enc bytea,
    check ((decided_value is null) = (decided_by is null) and (decided_value is null) = (decided_at is null)),
    check (override_reason_enc is null or decided_value is not null)
);
create index proposal_of_case on assessment.proposal (case_number, table_id, seq desc);

comment on table assessment.proposal is 'What a decision table proposed in a case, and what a person decided.';
comment on column assessment.proposal.id is 'Id. No personal data.';
comment on column assessment.proposal.seq is 'Order of writing. No personal data.';
comment on column assessment.proposal.case_number is 'Case number. No personal data by itself.';
comment on column assessment.proposal.table_id is 'Id of the decision table. No personal data.';
comment on column assessment.proposal.table_version is 'Version of the deployed table. No personal data.';
comment on column assessment.proposal.inputs_enc is 'Inputs as JSON of codes, partly about health. Personal data, encrypted.';
comment on column assessment.proposal.rules is 'Ids of the rules that matched. No personal data.';
comment on column assessment.proposal.outputs_enc is 'Outputs as JSON of codes, partly about health. Personal data, encrypted.';
comment on column assessment.proposal.at is 'When the table was asked. No personal data.';
comment on column assessment.proposal.decided_value is 'Code a person decided. No personal data by itself.';
comment on column assessment.proposal.decided_by is 'Login of that person. Personal data of staff.';
comment on column assessment.proposal.decided_at is 'When it was decided. No personal data.';
comment on column assessment.proposal.override_reason_enc is 'Why the decision departs from the proposal. Personal data, encrypted.';
