create table note (
    tenant text not null default current_setting('edrs.tenant', true) check (tenant <> ''),
    text   text not null,
    primary key (tenant, text)
);
select edrs.isolate('note');
create view loud with (security_invoker = true) as select upper(text) as text from note;
grant select on loud to "${app}";
