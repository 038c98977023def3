-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table trace_event (
    tenant          text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    event_id        uuid        not null,
    trace_id        uuid        not null,
    cause_id        uuid,
    type            text        not null,
    source          text        not null,
    conversation_id uuid,
    user_id         text,
    said_at         timestamptz not null,
    hops            integer     not null,
    copies          integer     not null default 1,
    detail          text        not null,
    primary key (tenant, event_id)
);
create index trace_event_trace on trace_event (tenant, trace_id);
create index trace_event_conversation on trace_event (tenant, conversation_id);
create index trace_event_said on trace_event (tenant, said_at);

-- What must not come back, ids only.
create table forgotten_trace (
    tenant text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    what   text        not null collate "C",
    up_to  timestamptz not null,
    primary key (tenant, what)
);

select edrs.isolate('trace_event'), edrs.isolate('forgotten_trace');
