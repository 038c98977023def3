-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table passage (
    tenant      text not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    passage_id  text not null collate "C",
    document_id text not null collate "C",
    primary key (tenant, passage_id)
);
create index passage_document on passage (tenant, document_id);

create table entity (
    tenant text not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    phrase text not null collate "C",
    name   text not null,
    kind   text not null,
    primary key (tenant, phrase)
);

-- The names of what a passage is about; the first is the entity, all of them name it.
create table alias (
    tenant      text             not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    passage_id  text             not null collate "C",
    phrase      text             not null collate "C",
    entity      text             not null collate "C",
    place       integer          not null,
    share       double precision not null,
    primary key (tenant, passage_id, phrase),
    foreign key (tenant, passage_id) references passage on delete cascade
);
create index alias_phrase on alias (tenant, phrase);
create index alias_entity on alias (tenant, entity);

-- What a passage speaks of; with a subject and a predicate it is a relation.
create table mention (
    tenant      text    not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    passage_id  text    not null collate "C",
    phrase      text    not null collate "C",
    place       integer not null,
    context     bigint  not null,
    subject     text    not null,
    predicate   text    not null,
    primary key (tenant, passage_id, phrase),
    foreign key (tenant, passage_id) references passage on delete cascade
);
create index mention_phrase on mention (tenant, phrase);

select edrs.isolate('passage'), edrs.isolate('entity'), edrs.isolate('alias'), edrs.isolate('mention');
