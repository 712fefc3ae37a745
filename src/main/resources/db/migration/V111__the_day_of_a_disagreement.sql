-- A disagreement has the day on which the last of its values was first reported, so that not each citation of them makes a row. Those of
-- whom reports disagree are shown anew at the next start.
update summary set terms = null where subject in (select subject from disagreement where property <> 32);
