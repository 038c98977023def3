-- What waits, or waited, for a human. A row's tenant is the transaction's: no statement names it.
create table waiting (
    tenant          text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    id              uuid        not null,
    kind            text        not null check (kind in ('clarification', 'approval', 'handover')),
    persona_id      text        not null,
    user_id         text,
    assignee        text,
    conversation_id uuid,
    title           text        not null,
    detail          text        not null,
    state           text        not null,
    outcome         text,
    decided_by      text,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    decided_at      timestamptz,
    announced       boolean     not null default true,
    primary key (tenant, id)
);
create index waiting_state on waiting (tenant, kind, state, created_at);
create index waiting_conversation on waiting (tenant, conversation_id);

-- Who did what with it when: its own small audit.
create table waiting_step (
    tenant text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    id     uuid        not null,
    state  text        not null,
    who    text,
    at     timestamptz not null,
    primary key (tenant, id, state)
);

select edrs.isolate('waiting'), edrs.isolate('waiting_step');
