-- A claim is shown from the day on which its wording is in sight, and no longer from that of another claim about it: what
-- was shown before is written anew at the next start.
update summary set terms = null where kind = 7;
