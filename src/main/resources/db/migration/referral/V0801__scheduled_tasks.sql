-- Table of db-scheduler 16.7.1, which runs dispatch, answers and polling. A task is written in the same transaction as
-- the message or answer it is about, so neither exists without the other. Kept in the default schema under the
-- library's default name.

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_idx on scheduled_tasks (last_heartbeat);

comment on table scheduled_tasks is 'Work that is due at a time, owned by db-scheduler';
comment on column scheduled_tasks.task_name is 'Kind of work; not personal data';
comment on column scheduled_tasks.task_instance is 'Id of the row the work is about; not personal data';
comment on column scheduled_tasks.task_data is 'Unused: the id is enough; not personal data';
comment on column scheduled_tasks.execution_time is 'When it is due; not personal data';
comment on column scheduled_tasks.picked is 'True while a node works on it; not personal data';
comment on column scheduled_tasks.picked_by is 'Name of that node; not personal data';
comment on column scheduled_tasks.last_success is 'Last success; not personal data';
comment on column scheduled_tasks.last_failure is 'Last failure; not personal data';
comment on column scheduled_tasks.consecutive_failures is 'Failures in a row; not personal data';
comment on column scheduled_tasks.last_heartbeat is 'Last sign of life of the node; not personal data';
comment on column scheduled_tasks.version is 'Optimistic lock; not personal data';
comment on column scheduled_tasks.priority is 'Unused; not personal data';
