-- How many sources stand on the sides of a disagreement; of claims, how many claims.
alter table disagreement add column weight int not null default 0 check (weight >= 0);
update disagreement d set weight = (
    select count(distinct case when d.property = 32 then side.statement::text else c.source::text end)
    from unnest(d.sides) side join citation c on c.statement = side.statement and c.until = 2147483647);
alter table disagreement alter column weight drop default;
create index disagreement_by_weight on disagreement (weight, id) include (since, until, reported_from, reported_until);
