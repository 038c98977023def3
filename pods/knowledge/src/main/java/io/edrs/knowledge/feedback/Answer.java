package io.edrs.knowledge.feedback;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an answer rested on. @param passages ids, one a line */
@MappedEntity("answer")
record Answer(@Id UUID messageId, String question, String passages, Instant at) {

    List<String> passageIds() {
        return passages.lines().toList();
    }
}
