-- A health agency is asked about its open referrals in turn, the more seldom the longer they have been waiting: it was asked
-- about every one every few seconds, however many there were (issue 3). Both times are by the machine's clock, as all
-- retries are. The columns are added without rewriting the table; the index is built under a lock against writers.
alter table referral.referral
    add column ask_from timestamptz not null default now(),
    add column ask_at   timestamptz not null default now();
create index referral_ask_idx on referral.referral (agency, ask_at) where rank between 10 and 59;
comment on column referral.referral.ask_from is 'Since when its agency may be asked about it; no personal data';
comment on column referral.referral.ask_at is 'When its agency is asked about it next, if it has to be asked; no personal data';
