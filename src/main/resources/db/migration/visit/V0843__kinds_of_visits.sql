-- Why: beside home visits there are contacts with a care leaver and inspections of the housing given, each with its own round.
alter table visit.visit add column kind text not null default 'HOME_VISIT'
    check (kind in ('HOME_VISIT', 'CONTACT', 'HOUSING_INSPECTION'));
drop index visit.visit_planned;
create unique index visit_planned on visit.visit (case_number, kind) where outcome is null;
comment on table visit.visit is 'A visit or another meeting, planned and then held or missed.';
comment on column visit.visit.kind is 'HOME_VISIT, CONTACT or HOUSING_INSPECTION. No personal data by itself.';
