package io.edrs.knowledge.documents;

/** One passage: its number from 0, where it stands, its kind (prose, list, table, code) and its text. */
record Chunk(int position, String place, String kind, String text) {

    static final String PROSE = "prose";
    static final String LIST = "list";
    static final String TABLE = "table";
    static final String CODE = "code";
}
