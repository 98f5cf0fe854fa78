-- Why: the yearly file of an institution's leavers, which goes in row by row and goes on where it was broken off. What a
-- row tells of a person is encrypted, and is wiped as soon as the row is done with.
create table careleaver.import_batch (
    id uuid primary key,
    dry_run boolean not null,
    state text not null check (state in ('CHECKED', 'RUNNING', 'DONE')),
    institutions text[] not null,
    sent_by text not null,
    sent_at timestamptz not null,
    finished_at timestamptz,
    check (dry_run = (state = 'CHECKED')),
    check ((state = 'DONE') = (finished_at is not null))
);
comment on table careleaver.import_batch is 'A yearly file of care leavers as it was sent.';
comment on column careleaver.import_batch.id is 'Id of the import; no personal data';
comment on column careleaver.import_batch.dry_run is 'Whether the file was only checked; no personal data';
comment on column careleaver.import_batch.state is 'CHECKED for a dry run, RUNNING while rows go in, then DONE; no personal data';
comment on column careleaver.import_batch.institutions is 'Organisations the rows speak of; no personal data';
comment on column careleaver.import_batch.sent_by is 'Login of who sent it, on whose behalf the rows go in; personal data of staff';
comment on column careleaver.import_batch.sent_at is 'When it was sent; no personal data';
comment on column careleaver.import_batch.finished_at is 'When the last row was done with, absent before; no personal data';

create table careleaver.import_row (
    batch uuid not null references careleaver.import_batch,
    number int not null,
    outcome text not null check (outcome in ('GOOD', 'BAD', 'DUPLICATE', 'IN')),
    findings jsonb not null,
    case_number text,
    content_enc bytea,
    tries int not null default 0,
    primary key (batch, number),
    check (content_enc is null or outcome = 'GOOD'),
    check (outcome <> 'IN' or case_number is not null)
);
create index import_row_waiting on careleaver.import_row (batch, number) where content_enc is not null;
comment on table careleaver.import_row is 'A row of a yearly file and what became of it.';
comment on column careleaver.import_row.batch is 'The import; no personal data';
comment on column careleaver.import_row.number is 'Line of the file; no personal data';
comment on column careleaver.import_row.outcome is
    'GOOD: may go in or waits to; BAD: breaks a rule; DUPLICATE: the person is known; IN: has a case; no personal data by itself';
comment on column careleaver.import_row.findings is 'Fields with the codes of the rules they break; no personal data';
comment on column careleaver.import_row.case_number is 'Case of the person, if there is one; no personal data by itself';
comment on column careleaver.import_row.content_enc is
    'Cells of the row while it waits to go in, JSON; personal data, encrypted, wiped when it is done with';
comment on column careleaver.import_row.tries is 'How often it could not go in for a fault of the server; no personal data';
