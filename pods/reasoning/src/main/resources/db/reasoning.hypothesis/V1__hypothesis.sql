-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table theory (
    tenant  text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    name    text        not null collate "C",
    body    text        not null,
    atoms   text        not null,
    kept_at timestamptz not null,
    kept_by text        not null,
    primary key (tenant, name)
);

select edrs.isolate('theory');
