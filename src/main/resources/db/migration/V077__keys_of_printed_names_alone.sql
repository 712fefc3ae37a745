-- Keys belong to what is printed, not to each who bears it.
alter table name_value drop column sounds, drop column near;
