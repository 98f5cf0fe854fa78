-- Why: the needs of a care leaver are assessed, too; the table CareLeaverLevel proposes a level of its own for them.
alter table assessment.assessment drop constraint assessment_proposed_level_check;
alter table assessment.assessment add constraint assessment_proposed_level_check
    check (proposed_level in ('EMERGENCY', 'CRISIS', 'BASIC', 'ADAPTATION', 'PREVENTIVE', 'CONSULTATIVE', 'NONE'));
comment on table assessment.assessment is
    'A signed assessment: risks and strengths of a family, or needs of a care leaver. One row a form, never changed.';
comment on column assessment.assessment.risk_score is
    'Points of risk factors, or sum of the needs of a care leaver. No personal data by itself.';
comment on column assessment.assessment.proposed_level is
    'Level the table SupportLevel or CareLeaverLevel proposed. No personal data by itself.';
comment on column assessment.assessment.proposed_category is
    'Category the table CategoryProposal proposed, CARE_LEAVER without asking it. No personal data by itself.';
