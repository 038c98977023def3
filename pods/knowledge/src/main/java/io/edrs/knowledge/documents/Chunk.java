package io.edrs.knowledge.documents;

/**
 * One passage: its number from 0, where it stands, its kind (prose, list, table, code) and its text.
 *
 * @param group the number of the table or list it is part of, 0 for none
 */
record Chunk(int position, int group, String place, String kind, String text) {

    static final String PROSE = "prose";
    static final String LIST = "list";
    static final String TABLE = "table";
    static final String CODE = "code";
}
