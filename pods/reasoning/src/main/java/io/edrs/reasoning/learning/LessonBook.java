package io.edrs.reasoning.learning;

import io.edrs.reasoning.Example;
import io.edrs.reasoning.Taught;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The examples of the lessons that stand, read anew every half minute. */
@Singleton
class LessonBook implements Taught {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final LearningRecords records;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    LessonBook(LearningRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    private record Known(List<Example> examples, Instant at) {}

    @Override
    public List<Example> examples(String tenant) {
        var now = clock.instant();
        return known.compute(tenant, (name, before) -> {
            if (before != null && before.at().plus(FRESH).isAfter(now)) {
                return before;
            }
            var read = active(records.lessons(tenant));
            return new Known(before != null && before.examples().equals(read) ? before.examples() : read, now);
        }).examples();
    }

    void changed(String tenant) {
        known.remove(tenant);
    }

    static List<Example> active(List<Lesson> lessons) {
        return lessons.stream().filter(Lesson::isActive).flatMap(lesson -> lesson.examples().stream()).toList();
    }
}
