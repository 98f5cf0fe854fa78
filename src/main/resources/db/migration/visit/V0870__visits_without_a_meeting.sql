-- Why: an inspection of housing where the care leaver does not live is held, yet it is no contact with him.
alter table visit.visit add column nobody_met boolean not null default false;
comment on column visit.visit.nobody_met is 'True if the visit was held without meeting anybody of the case. No personal data by itself.';
