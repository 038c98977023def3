-- Names that nothing explains, and subjects whose meaning is near.
create table alike (
    tenant   text             not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    phrase   text             not null collate "C",
    other    text             not null collate "C",
    nearness double precision not null,
    primary key (tenant, phrase, other),
    foreign key (tenant, phrase) references entity on delete cascade,
    foreign key (tenant, other) references entity on delete cascade
);
create index alike_other on alike (tenant, other);

select edrs.isolate('alike');
