-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table gap (
    tenant            text             not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    gap_id            text             not null collate "C",
    question          text             not null,
    missing           text             not null,
    closed_by         text             not null,
    lowest_confidence double precision not null,
    times             integer          not null,
    primary key (tenant, gap_id)
);

-- The latest messages that asked it, so that each counts once.
create table gap_message (
    tenant     text   not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    gap_id     text   not null collate "C",
    message_id uuid   not null,
    place      bigint not null generated always as identity,
    primary key (tenant, gap_id, message_id),
    foreign key (tenant, gap_id) references gap on delete cascade
);

select edrs.isolate('gap'), edrs.isolate('gap_message');
