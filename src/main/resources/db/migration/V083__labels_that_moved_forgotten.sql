-- Index entries of labels that moved are passed over one by one until a vacuum takes them out.
vacuum summary;
