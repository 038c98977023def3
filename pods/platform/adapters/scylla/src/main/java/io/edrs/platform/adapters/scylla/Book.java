package io.edrs.platform.adapters.scylla;

/** One tenant's journal. */
record Book(String tenant, String journal) {}
