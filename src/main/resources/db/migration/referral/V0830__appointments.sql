-- When and where an agency expects a person, as data (issue 3). It comes with an answer; the one that was taken last stands.

create table referral.appointment (
    event     uuid primary key references referral.inbox_event,
    on_day    date not null,
    at_time   time,
    place_enc bytea,
    taken_at  timestamptz
);
comment on table referral.appointment is 'Appointments that agencies have made, each with the answer that told of it.';
comment on column referral.appointment.event is 'Answer that told of it; no personal data';
comment on column referral.appointment.on_day is 'Day on which the person is expected, on the region''s calendar; pseudonymous';
comment on column referral.appointment.at_time is 'Time of that day on the region''s clocks, if it was told; pseudonymous';
comment on column referral.appointment.place_enc is 'Where, in the agency''s own words; personal data, encrypted';
comment on column referral.appointment.taken_at is 'Since when it is the referral''s appointment, empty if it never was; no personal data';
