-- The production calendar as the government sets it every year, with the administrator's own rows (a regional holiday),
-- and the due date of every step with the rule that produced it, so that a term can be explained later.
create schema calendar;

create table calendar.day (
    date date primary key,
    kind text not null check (kind in ('HOLIDAY', 'DAY_OFF', 'WORKING', 'SHORTENED')),
    note text
);
comment on table calendar.day is 'Days that differ from the ordinary week.';
comment on column calendar.day.date is 'The day; no personal data';
comment on column calendar.day.kind is 'HOLIDAY and DAY_OFF are not worked, WORKING and SHORTENED are, whatever the weekday; no personal data';
comment on column calendar.day.note is 'Name of the holiday or the act that moved the day; no personal data';

create table calendar.deadline (
    task text primary key,
    case_number text not null,
    task_key text not null,
    deadline_key text not null,
    rule text not null,
    table_version integer not null,
    period text not null,
    calendar text not null check (calendar in ('WORKING', 'CALENDAR')),
    legal_basis text,
    start_at timestamptz not null,
    due_at timestamptz not null,
    remind_at timestamptz not null,
    escalate_at timestamptz not null
);
create index deadline_case on calendar.deadline (case_number, start_at);
comment on table calendar.deadline is 'The term of one step of one case, and how it came about.';
comment on column calendar.deadline.task is 'Id of the task in the engine; no personal data';
comment on column calendar.deadline.case_number is 'Number of the case; no personal data by itself';
comment on column calendar.deadline.task_key is 'Id of the step in the model; no personal data';
comment on column calendar.deadline.deadline_key is 'Key in the table of deadlines, e.g. survey.act; no personal data';
comment on column calendar.deadline.rule is 'Id of the row of the table that matched; no personal data';
comment on column calendar.deadline.table_version is 'Version of the deployed table; no personal data';
comment on column calendar.deadline.period is 'Length of the term, ISO-8601; no personal data';
comment on column calendar.deadline.calendar is 'Counted in WORKING or CALENDAR days; no personal data';
comment on column calendar.deadline.legal_basis is 'Law or order that sets the term; no personal data';
comment on column calendar.deadline.start_at is 'When the term began; no personal data';
comment on column calendar.deadline.due_at is 'When the step is due; no personal data';
comment on column calendar.deadline.remind_at is 'When to remind; no personal data';
comment on column calendar.deadline.escalate_at is 'When to tell the supervisor; no personal data';
