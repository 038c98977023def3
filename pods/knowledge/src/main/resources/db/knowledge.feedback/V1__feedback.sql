-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table rating (
    tenant     text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    rating_id  text        not null collate "C",
    query      text        not null,
    passage_id text        not null,
    good       boolean     not null,
    held       boolean     not null,
    candidates text        not null,
    at         timestamptz not null,
    place      bigint      not null generated always as identity,
    primary key (tenant, rating_id)
);

create index rating_place on rating (tenant, place);

create table weights (
    tenant  text             not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    version integer          not null,
    words   double precision not null,
    meaning double precision not null,
    graph   double precision not null,
    held_out double precision not null,
    ratings bigint           not null,
    change  text             not null,
    at      timestamptz      not null,
    primary key (tenant, version)
);

-- On which passages an answer rested, for as long as it may be rated.
create table answer (
    tenant     text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    message_id uuid        not null,
    question   text        not null,
    passages   text        not null,
    at         timestamptz not null,
    primary key (tenant, message_id)
);

create index answer_at on answer (tenant, at);

select edrs.isolate('rating'), edrs.isolate('weights'), edrs.isolate('answer');
