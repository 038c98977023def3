package io.edrs.reasoning.aggregator;

/** A value under its header. */
record Cell(String header, String value, Field headerField, Field valueField) {

    static Cell of(String header, String value) {
        return new Cell(header, value, Field.of(header), Field.of(value));
    }
}
