-- Names get their keys again at the next start: those with a known family name are found by their given names, too.
update name_value set sounds = null, near = null where sounds is not null;
