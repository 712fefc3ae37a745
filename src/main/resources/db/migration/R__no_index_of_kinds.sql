-- An index of where kinds lie (V069) was preferred to what finds a year sooner: 1.3 s instead of 0.3 for its facets.
drop index if exists summary_of_kind;
