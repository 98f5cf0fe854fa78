-- Why: a leaver is helped by the institution he lived in, which is an organisation of its own.
alter table organisation.organisation drop constraint organisation_kind_check;
alter table organisation.organisation add constraint organisation_kind_check
    check (kind in ('MINISTRY', 'CENTRE', 'INSTITUTION'));
comment on column organisation.organisation.kind is
    'MINISTRY sees the cases of all organisations, CENTRE and INSTITUTION (for children) their own; no personal data';
