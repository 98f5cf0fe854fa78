-- A term may run back from a day (leaving an institution). Until now only its outcome was kept, which cannot be explained.
alter table calendar.deadline add column before_day date;
comment on column calendar.deadline.before_day is 'Day before which the step must be done, if its term runs back from one; no personal data';
