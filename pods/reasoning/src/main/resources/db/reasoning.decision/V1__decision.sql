-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table decision_model (
    tenant  text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    name    text        not null collate "C",
    kind    text        not null check (kind in ('forest', 'dmn', 'choice')),
    body    text        not null,
    summary text        not null,
    kept_at timestamptz not null,
    kept_by text        not null,
    primary key (tenant, name)
);

select edrs.isolate('decision_model');
