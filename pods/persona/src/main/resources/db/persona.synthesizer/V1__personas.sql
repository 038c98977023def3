-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table persona (
    tenant        text    not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    id            text    not null collate "C",
    name          text    not null,
    duties        text[]  not null default '{}',
    skills        text[]  not null default '{}',
    character     text    not null default '',
    tone          text    not null,
    greeting      text    not null,
    answer_length text    not null,
    language      text    not null,
    version       bigint  not null default 1,
    primary key (tenant, id)
);

create table open_request (
    tenant     text    not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    persona_id text    not null collate "C",
    work_id    text    not null,
    title      text    not null,
    place      bigint  not null generated always as identity,
    primary key (tenant, persona_id, work_id),
    foreign key (tenant, persona_id) references persona on delete cascade
);

create table preference (
    tenant     text not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    persona_id text not null collate "C",
    user_id    text not null collate "C",
    name       text not null collate "C",
    value      text not null,
    said_in    uuid not null,
    primary key (tenant, persona_id, user_id, name)
);

select edrs.isolate('persona'), edrs.isolate('open_request'), edrs.isolate('preference');
