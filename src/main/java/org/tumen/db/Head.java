package org.tumen.db;

import java.util.UUID;

/** Where the record stands: its epoch and its newest revision. */
public record Head(UUID epoch, int revision) {}
