-- Why: undoing a merge of families gives each family its own cases back (issue 5). New table only.
create table casefile.merged_case (
    merge uuid not null,
    case_number text not null references casefile.support_case,
    was_family uuid not null,
    primary key (merge, case_number)
);
comment on table casefile.merged_case is 'Cases of both families at a merge, and whose each was.';
comment on column casefile.merged_case.merge is 'The merge in the registry; no personal data';
comment on column casefile.merged_case.case_number is 'The case; no personal data by itself';
comment on column casefile.merged_case.was_family is 'The family it was about before the merge; no personal data by itself';
