-- A row's tenant is the transaction's: no statement names it, and none can give a row to another.
create table fact (
    tenant           text             not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    fact_id          text             not null collate "C",
    subject          text             not null,
    subject_key      text             not null,
    attribute        text             not null,
    attribute_key    text             not null,
    value            text             not null,
    value_key        text             not null,
    single           boolean          not null,
    confidence       double precision not null,
    document_id      text             not null,
    document_version integer          not null,
    document         text             not null,
    passage_id       text             not null,
    span_from        integer          not null,
    sentence         text             not null,
    valid_from       date,
    valid_until      date,
    recorded_at      timestamptz      not null,
    superseded_at    timestamptz,
    state            text             not null check (state in ('proposed', 'accepted', 'rejected')),
    reviewed_by      text,
    primary key (tenant, fact_id),
    check (valid_from is null or valid_until is null or valid_from < valid_until)
);

create index fact_subject on fact (tenant, subject_key, attribute_key);
create index fact_document on fact (tenant, document_id);

select edrs.isolate('fact');
