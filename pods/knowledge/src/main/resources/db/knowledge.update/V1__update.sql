-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table source (
    tenant        text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    source_id     text        not null collate "C",
    kind          text        not null check (kind in ('page', 'folder', 'document')),
    address       text        not null,
    every_seconds bigint      not null check (every_seconds >= 0),
    expires_at    timestamptz,
    next_at       timestamptz not null,
    last_at       timestamptz,
    failures      integer     not null,
    outcome       text        not null,
    primary key (tenant, source_id)
);

create index source_due on source (tenant, next_at);

-- What a folder had when it was last looked at.
create table source_document (
    tenant    text not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    source_id text not null collate "C",
    name      text not null,
    primary key (tenant, source_id, name),
    foreign key (tenant, source_id) references source on delete cascade
);

create table drift (
    tenant   text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    drift_id text        not null collate "C",
    address  text        not null,
    document text        not null,
    change   text        not null,
    at       timestamptz not null,
    added    integer     not null,
    removed  integer     not null,
    excerpt  text        not null,
    primary key (tenant, drift_id)
);

create index drift_at on drift (tenant, at);

select edrs.isolate('source'), edrs.isolate('source_document'), edrs.isolate('drift');
