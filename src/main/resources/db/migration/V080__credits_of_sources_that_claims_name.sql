-- A source that a claim names before it counts is shown from then on, and with it who is credited: these are written anew at
-- the next start.
update summary set terms = null where subject in (
    select t.id from wording_about a join source t on t.id = a.entity
    union
    select w.agent from wording_about a join credit w on w.source = a.entity);
