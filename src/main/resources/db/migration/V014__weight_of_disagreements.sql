-- How many sources stand on the sides of a disagreement; of claims, how many claims; above eight in steps.
alter table disagreement add column weight int not null default 0 check (weight >= 0);
update disagreement d set weight = (
    select count(distinct case when d.property = 32 then side.statement::text else c.source::text end)
    from unnest(d.sides) side join citation c on c.statement = side.statement and c.until = 2147483647);
update disagreement d set weight = case when d.weight < power * 3 / 2 then power else power * 3 / 2 end
from (select id, since, reported_from, 2 ^ floor(log(2, weight)) as power from disagreement where weight > 8) w
where w.id = d.id and w.since = d.since and w.reported_from = d.reported_from;
alter table disagreement alter column weight drop default;
create index disagreement_by_weight on disagreement (weight, id) include (since, until, reported_from, reported_until);
