package org.tumen.importer;

/** One record file: the name that problems use for it, and its text. */
public record RecordFile(String name, String text) {}
