package io.edrs.knowledge.documents;

import java.util.List;

/** One piece of a document in reading order, whatever format it came from. */
sealed interface Block {

    /** A heading; level 1 is the outermost. */
    record Heading(int level, String text) implements Block {}

    /** A run of sentences. */
    record Paragraph(String text) implements Block {}

    /** One item of a list with the sentence that introduces the list (empty when there is none); depth 0 is the outermost. */
    record ListItem(String leadIn, int depth, String text) implements Block {}

    /** A table; an empty header means that its columns have no names. */
    record Table(String caption, List<String> header, List<List<String>> rows) implements Block {}

    /** Text whose line breaks and blanks matter. */
    record Code(String text) implements Block {}

    /** What follows stands on this page or slide, until the next one starts. */
    record PageStart(String unit, int number) implements Block {}
}
