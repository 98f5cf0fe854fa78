-- Agencies without a kind of their own (legal aid, charities, housing) get data about a person only with consent, too (issue 3).
alter table registry.consent drop constraint consent_recipient_check;
alter table registry.consent add constraint consent_recipient_check check (recipient in (
    'HEALTH', 'EMPLOYMENT', 'CHILDCARE', 'EDUCATION', 'SOCIAL_FUND', 'GUARDIANSHIP', 'OTHER'));
