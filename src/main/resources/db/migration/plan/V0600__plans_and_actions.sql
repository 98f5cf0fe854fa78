-- Why: a plan in force is worked through stage by stage; the signed form stays in the case file, the work is tracked here.
create schema plan;

create table plan.support_plan (
    id uuid primary key,
    case_number text not null,
    episode integer not null check (episode >= 1),
    version integer not null check (version >= 1),
    state text not null check (state in ('DRAFT', 'IN_FORCE', 'REPLACED')),
    form_entry uuid,
    unique (case_number, version),
    check ((state = 'DRAFT') = (form_entry is null))
);
-- one draft and one plan in force a case
create unique index support_plan_open on plan.support_plan (case_number, state) where state <> 'REPLACED';

comment on table plan.support_plan is 'A version of a family''s plan of support.';
comment on column plan.support_plan.id is 'Id. No personal data.';
comment on column plan.support_plan.case_number is 'Case number. No personal data by itself.';
comment on column plan.support_plan.episode is 'Episode of the case. No personal data.';
comment on column plan.support_plan.version is 'Number of the plan within the case. No personal data.';
comment on column plan.support_plan.state is 'DRAFT, IN_FORCE or REPLACED. No personal data.';
comment on column plan.support_plan.form_entry is 'Entry of the case file that holds the signed plan. No personal data.';

create table plan.plan_action (
    case_number text not null,
    number text not null,
    seq bigint generated always as identity,
    plan uuid not null references plan.support_plan (id),
    domain text not null,
    title_enc bytea not null,
    agency text not null check (agency in ('NONE', 'HEALTH', 'EMPLOYMENT', 'CHILDCARE', 'OTHER')),
    person uuid,
    stage integer not null,
    due_on date not null,
    indicator_enc bytea not null,
    state text not null check (state in ('PLANNED', 'STARTED', 'DONE', 'NOT_DONE')),
    outcome text,
    ended_on date,
    primary key (case_number, number)
);
create index plan_action_of_plan on plan.plan_action (plan, stage, seq);

comment on table plan.plan_action is 'A step of a plan towards a goal.';
comment on column plan.plan_action.case_number is 'Case number. No personal data by itself.';
comment on column plan.plan_action.number is 'Version of the plan that first held it, and its place there, e.g. 1-3. No personal data.';
comment on column plan.plan_action.seq is 'Order of writing. No personal data.';
comment on column plan.plan_action.plan is 'Plan it belongs to now. No personal data.';
comment on column plan.plan_action.domain is 'HEALTH, EMPLOYMENT and so on. No personal data by itself.';
comment on column plan.plan_action.title_enc is 'What is to be done, in words. Personal data, encrypted.';
comment on column plan.plan_action.agency is 'Kind of agency it is for. No personal data by itself.';
comment on column plan.plan_action.person is 'Member of the family in the registry, if it is for one. Personal data (pseudonym).';
comment on column plan.plan_action.stage is 'Actions of the same stage run side by side, lower ones first. No personal data.';
comment on column plan.plan_action.due_on is 'When it is to be done. No personal data.';
comment on column plan.plan_action.indicator_enc is 'How one sees that it is done, in words. Personal data, encrypted.';
comment on column plan.plan_action.state is 'PLANNED, STARTED, DONE or NOT_DONE. No personal data.';
comment on column plan.plan_action.outcome is 'Code of how it ended. No personal data by itself.';
comment on column plan.plan_action.ended_on is 'When it ended. No personal data.';
