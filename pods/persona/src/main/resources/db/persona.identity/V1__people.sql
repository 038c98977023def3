-- Whom personas know. A row's tenant is the transaction's: no statement names it.
create table person (
    tenant      text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    id          text        not null collate "C",
    profile     text        not null,
    version     bigint      not null default 1,
    known_since timestamptz not null,
    primary key (tenant, id)
);

-- "from" stands in that relation to "to".
create table relation (
    tenant  text not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    from_id text not null collate "C",
    kind    text not null,
    to_id   text not null collate "C",
    primary key (tenant, from_id, kind, to_id),
    foreign key (tenant, from_id) references person on delete cascade,
    foreign key (tenant, to_id) references person on delete cascade
);
create index relation_to on relation (tenant, to_id);

select edrs.isolate('person'), edrs.isolate('relation');
