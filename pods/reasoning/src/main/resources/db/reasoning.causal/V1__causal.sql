-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table causal_graph (
    tenant    text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    name      text        not null collate "C",
    form      text        not null check (form in ('dot', 'bif')),
    body      text        not null,
    variables text        not null,
    kept_at   timestamptz not null,
    kept_by   text        not null,
    primary key (tenant, name)
);

create table dataset (
    tenant    text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    name      text        not null collate "C",
    body      text        not null,
    variables text        not null,
    row_count integer     not null,
    kept_at   timestamptz not null,
    kept_by   text        not null,
    primary key (tenant, name)
);

select edrs.isolate('causal_graph'), edrs.isolate('dataset');
