-- Names get their keys again at the next start: all of one family name share a key, however it is printed.
update printed_name set sounds = null, near = null where sounds is not null;
