package io.edrs.reasoning.aggregator;

import io.edrs.schema.knowledge.Passage;
import java.util.List;

/**
 * A row of a table, or the key-value pairs under one heading.
 *
 * @param line the row as it stands in the passage
 * @param context what its document says around it: name, title, heading
 * @param labelled whether its first cell names what the row is about; else its heading does
 */
record Row(Passage passage, String line, List<Cell> cells, Field context, boolean labelled) {

    /** The same row, found in this passage. */
    Row of(Passage found) {
        return new Row(found, line, cells, context, labelled);
    }

    String table() {
        return passage.document() + String.join("|", cells.stream().map(Cell::header).toList());
    }

    /** What the row is about, readable. */
    String label() {
        if (labelled) {
            return cells.getFirst().value();
        }
        var place = passage.place() == null ? "" : passage.place();
        var last = place.substring(place.lastIndexOf('›') + 1).strip();
        return last.isEmpty() ? passage.title() : last;
    }
}
