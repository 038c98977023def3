alter table persona
    add column likes    text[]  not null default '{}',
    add column dislikes text[]  not null default '{}',
    add column archived boolean not null default false,
    add column defined  bigint  not null default 0;

-- Every definition there has been, as JSON; the persona row holds the last one.
create table persona_version (
    tenant     text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    persona_id text        not null collate "C",
    number     bigint      not null,
    definition text        not null,
    defined_by text        not null,
    defined_at timestamptz not null,
    primary key (tenant, persona_id, number),
    foreign key (tenant, persona_id) references persona on delete cascade
);

-- Finished work stays, so that what assigned it cannot open it again when it is said twice.
alter table open_request
    add column description text    not null default '',
    add column user_id     text,
    add column finished    boolean not null default false,
    add column outcome     text;
create index open_request_work on open_request (tenant, work_id);

-- Forgotten is the value, not that it is forgotten: what was said before must not bring it back.
alter table preference add column forgotten boolean not null default false;

-- How to deal with whom, as somebody told it; what administrators note is for everybody, its teller empty.
create table dealing (
    tenant     text not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    persona_id text not null collate "C",
    person     text not null collate "C",
    told_by    text not null collate "C",
    note       text not null,
    said_in    uuid not null,
    primary key (tenant, persona_id, person, told_by)
);

-- What each person thought of each answer, the last word of it.
create table rating (
    tenant     text not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    persona_id text not null collate "C",
    message_id uuid not null,
    user_id    text not null collate "C",
    rating     text,
    signals    text[] not null default '{}',
    said_in    uuid not null,
    primary key (tenant, persona_id, message_id, user_id)
);

select edrs.isolate('persona_version'), edrs.isolate('dealing'), edrs.isolate('rating');
