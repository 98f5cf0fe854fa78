-- Why: of two inspections on one day the later one counts.
alter table careleaver.housing_inspection add column seq bigint generated always as identity;
comment on column careleaver.housing_inspection.seq is 'Order of entry; no personal data';
