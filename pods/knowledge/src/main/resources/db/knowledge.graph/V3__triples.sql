-- Who read a mention in its passage: grammar or a model.
alter table mention add column origin text not null default 'grammar';

-- Relations that a model read, with the characters of the passage that say so.
create table triple (
    tenant     text    not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    passage_id text    not null collate "C",
    place      integer not null,
    subject    text    not null collate "C",
    predicate  text    not null,
    object     text    not null collate "C",
    begins     integer not null,
    ends       integer not null,
    primary key (tenant, passage_id, place),
    foreign key (tenant, passage_id) references passage on delete cascade
);
create index triple_subject on triple (tenant, subject);
create index triple_object on triple (tenant, object);

-- Which passages a model was asked to read, so that none is asked for twice.
create table model_reading (
    tenant        text    not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    passage_id    text    not null collate "C",
    state         text    not null,
    asks          integer not null,
    proposed      integer not null default 0,
    kept          integer not null default 0,
    refused       text    not null default '{}',
    input_tokens  integer not null default 0,
    output_tokens integer not null default 0,
    primary key (tenant, passage_id),
    foreign key (tenant, passage_id) references passage on delete cascade
);

select edrs.isolate('triple'), edrs.isolate('model_reading');
