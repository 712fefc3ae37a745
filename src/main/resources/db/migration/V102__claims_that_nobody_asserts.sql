-- A claim has a topic and a label even where its wording is only denied or an editor found it wrong: such claims are shown
-- anew at the next start.
update summary set terms = null where kind = 7 and codes = '{}';
