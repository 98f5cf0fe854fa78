-- The links of a referral can be closed: only those of the present generation open its page (issue 3).
alter table referral.referral add column link_generation int not null default 0 check (link_generation >= 0);
comment on column referral.referral.link_generation is 'How often the links to its page were closed; no personal data';
