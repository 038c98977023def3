package io.edrs.knowledge.search;

import io.edrs.knowledge.StoredPassage;
import java.util.List;
import java.util.stream.Stream;

/** A passage found. @param score relevance in 0..1 @param foundBy which searches found it @param entities how the graph led to it */
record Hit(StoredPassage passage, double score, List<String> foundBy, List<String> entities) {

    /** The same in a place that one more way has given it. */
    Hit at(double other, String way) {
        return new Hit(passage, other, Stream.concat(foundBy.stream(), Stream.of(way)).toList(), entities);
    }
}
