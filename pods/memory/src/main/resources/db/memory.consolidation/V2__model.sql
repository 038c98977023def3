-- What a model was asked to read, so that no episode is asked for twice; ids and counts only.
create table help (
    tenant          text    not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    event_id        uuid    not null,
    conversation_id uuid    not null,
    user_id         text    not null collate "C",
    state           text    not null,
    asks            integer not null,
    proposed        integer not null default 0,
    kept            integer not null default 0,
    refused         text    not null default '{}',
    changes         text    not null default '',
    input_tokens    integer not null default 0,
    output_tokens   integer not null default 0,
    primary key (tenant, event_id)
);
create index help_state on help (tenant, state);
create index help_conversation on help (tenant, conversation_id);

-- Who read the words: rules (said, correction, edit) or a model.
alter table fact_source add column origin text not null default 'said';

select edrs.isolate('help');
