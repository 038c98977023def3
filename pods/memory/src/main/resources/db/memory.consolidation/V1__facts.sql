-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table fact (
    tenant              text             not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    fact_id             uuid             not null,
    user_id             text             not null collate "C",
    persona_id          text             not null,
    subject             text             not null,
    attribute           text             not null,
    value               text             not null,
    slot                text             not null collate "C",
    content             text             not null collate "C",
    confidence          double precision not null,
    valid_from          timestamptz,
    valid_until         timestamptz,
    said_at             timestamptz      not null,
    recorded_at         timestamptz      not null,
    origin              text             not null,
    ended_in            uuid,
    ended_conversation  uuid,
    primary key (tenant, fact_id)
);
create index fact_slot on fact (tenant, user_id, slot);

-- The words a fact rests on.
create table fact_source (
    tenant          text             not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    source_id       uuid             not null,
    fact_id         uuid             not null,
    event_id        uuid             not null,
    conversation_id uuid             not null,
    begins          integer          not null,
    ends            integer          not null,
    words           text             not null,
    confidence      double precision not null,
    said_at         timestamptz      not null,
    primary key (tenant, source_id)
);
create index fact_source_fact on fact_source (tenant, fact_id);
create index fact_source_conversation on fact_source (tenant, conversation_id);

-- What was read, so that nothing is read twice, and how much of it was no fact.
create table reading (
    tenant          text    not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    event_id        uuid    not null,
    conversation_id uuid    not null,
    user_id         text    not null collate "C",
    sentences       integer not null,
    claims          integer not null,
    primary key (tenant, event_id)
);

create table rejection (
    tenant          text    not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    event_id        uuid    not null,
    conversation_id uuid    not null,
    reason          text    not null collate "C",
    sentences       integer not null,
    primary key (tenant, event_id, reason)
);

-- How far the older episodes were read.
create table progress (
    tenant   text   not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    name     text   not null collate "C",
    place    bigint not null,
    primary key (tenant, name)
);

-- What must not come back, ids only.
create table forgotten (
    tenant     text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    what       text        not null collate "C",
    up_to      timestamptz not null,
    receipt_id uuid        not null,
    primary key (tenant, what)
);

create table receipt (
    tenant     text        not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    receipt_id uuid        not null,
    extent     text        not null,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    state      text        not null,
    body       text        not null,
    primary key (tenant, receipt_id)
);

select edrs.isolate('fact'), edrs.isolate('fact_source'), edrs.isolate('reading'), edrs.isolate('rejection'),
       edrs.isolate('progress'), edrs.isolate('forgotten'), edrs.isolate('receipt');
