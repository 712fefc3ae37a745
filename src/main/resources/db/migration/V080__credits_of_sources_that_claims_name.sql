-- A source that a claim names before it counts is shown from then on, and with it who is credited: these are written anew at
-- the next start.
update summary set terms = null
from (select a.entity as source from wording_about a join source t on t.id = a.entity) named
where subject = named.source or subject in (select w.agent from credit w where w.source = named.source);
