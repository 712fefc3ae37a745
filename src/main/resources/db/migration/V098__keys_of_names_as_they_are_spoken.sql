-- Names get their keys again at the next start: those in which syllables meet have the keys of both ways to print them.
update printed_name set sounds = null, near = null where sounds is not null;
