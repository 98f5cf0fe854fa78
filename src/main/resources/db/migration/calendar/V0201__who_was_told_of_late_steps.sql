-- A step that is late is shown to the supervisor and then to the head, each once.
alter table calendar.deadline add column head_at timestamptz;
update calendar.deadline set head_at = start_at + (due_at - start_at) * 1.5;
alter table calendar.deadline alter column head_at set not null;
alter table calendar.deadline add column told text not null default 'NOBODY'
    check (told in ('NOBODY', 'SUPERVISOR', 'HEAD', 'ENDED'));
create index deadline_to_tell on calendar.deadline (escalate_at) where told in ('NOBODY', 'SUPERVISOR');
comment on column calendar.deadline.head_at is 'When to tell the head; no personal data';
comment on column calendar.deadline.told is 'Who was told that the step is late, ENDED once the step has ended; no personal data';
