-- Why: care leavers have a level of their own after the exit, and a law of their own.
alter table casefile.support_case drop constraint support_case_level_check;
alter table casefile.support_case add constraint support_case_level_check check (level in (
    'EMERGENCY', 'CRISIS', 'BASIC', 'ADAPTATION', 'PREVENTIVE', 'CONSULTATIVE', 'NONE'));
alter table casefile.support_case drop constraint support_case_legal_basis_check;
alter table casefile.support_case add constraint support_case_legal_basis_check check (legal_basis in (
    'VOLUNTARY_442', 'PREVENTIVE_120', 'CARE_LEAVER_159'));
