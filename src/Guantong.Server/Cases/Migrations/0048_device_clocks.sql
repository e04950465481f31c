-- How wrong the clock of the phone stood that sent a deed: only where it was wrong. Event times are shown with it, nothing is reckoned from it.
create table cases.device_clock (
    case_id uuid not null,
    seq integer not null,
    seconds_ahead integer not null,
    primary key (case_id, seq)
);
