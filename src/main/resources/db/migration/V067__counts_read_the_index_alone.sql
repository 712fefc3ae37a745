-- An index answers alone only where a vacuum has seen the table since it was written.
vacuum analyze summary;
