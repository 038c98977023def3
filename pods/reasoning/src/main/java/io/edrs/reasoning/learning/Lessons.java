package io.edrs.reasoning.learning;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.reasoning.Example;
import io.edrs.reasoning.Teachable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Learns from examples where that is measured to be better, and takes lessons back. */
@Singleton
class Lessons {

    /** Fewer cannot be told from luck. */
    private static final int FEWEST = 6;
    private static final int MOST = 500;
    private static final int MOST_ACTIVE = 2_000;
    /** Of fifty shipped examples held back, at most one may be judged worse than before. */
    private static final int TOLERANCE = 50;

    private final LearningRecords records;
    private final LessonBook book;
    private final Teachable teachable;
    private final Clock clock;

    Lessons(LearningRecords records, LessonBook book, Teachable teachable, Clock clock) {
        this.records = records;
        this.book = book;
        this.teachable = teachable;
        this.clock = clock;
    }

    Lesson teach(String tenant, String by, @Nullable List<Example> given) {
        if (given == null || given.size() < FEWEST || given.size() > MOST || given.stream().anyMatch(Objects::isNull)) {
            throw invalid("A lesson has %d to %d examples, each with a label and a message; here are %d.".formatted(FEWEST, MOST, given == null ? 0 : given.size()));
        }
        var examples = given.stream().distinct().toList();
        if (examples.size() < given.size()) {
            throw invalid("%d of the examples are there twice; send each once.".formatted(given.size() - examples.size()));
        }
        var lessons = records.lessons(tenant);
        var present = LessonBook.active(lessons);
        if (present.size() + examples.size() > MOST_ACTIVE) {
            throw invalid("%d examples are taught already, of at most %d; take lessons back first.".formatted(present.size(), MOST_ACTIVE));
        }
        var measured = teachable.measure(present, examples);
        var refusal = refusal(measured);
        var lesson = new Lesson("lesson-%05d".formatted(next(lessons)), by, examples, measured, refusal.isEmpty() ? Lesson.ACTIVE : Lesson.REFUSED,
                refusal.isEmpty() ? "Of the new examples %d instead of %d of %d are judged rightly.".formatted(measured.after(), measured.before(), measured.examples()) : refusal, clock.instant());
        records.save(tenant, lesson);
        book.changed(tenant);
        return lesson;
    }

    /** Why it would be no gain; empty where it is one. */
    private static String refusal(Teachable.Measured measured) {
        if (measured.before() == measured.examples()) {
            return "All these messages are judged so already; there is nothing to learn from them.";
        }
        if (measured.after() <= measured.before()) {
            return "Learned from the others, %d of the %d examples would be judged rightly, now %d are: no gain. Send more examples that are alike."
                    .formatted(measured.after(), measured.examples(), measured.before());
        }
        if ((measured.heldBefore() - measured.heldAfter()) * TOLERANCE > measured.held()) {
            return "Of the %d shipped examples that are kept to measure by, %d instead of %d would be judged rightly: other questions would suffer."
                    .formatted(measured.held(), measured.heldAfter(), measured.heldBefore());
        }
        return "";
    }

    List<Lesson> all(String tenant) {
        return records.lessons(tenant);
    }

    Lesson lesson(String tenant, String id) {
        return records.lessons(tenant).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new EdrsException(LearningError.LESSON_UNKNOWN, "There is no lesson '%s'; GET /api/v1/reasoning/learning/lessons lists them.".formatted(id)));
    }

    /** From now on here, within half a minute everywhere, it is as if it had not been taught. */
    Lesson takeBack(String tenant, String id, String by) {
        var lesson = lesson(tenant, id);
        if (!lesson.isActive()) {
            return lesson;
        }
        var back = lesson.takenBack("Taken back by %s.".formatted(by));
        records.save(tenant, back);
        book.changed(tenant);
        return back;
    }

    /** Its messages are kept no longer. */
    void delete(String tenant, String id) {
        lesson(tenant, id);
        records.delete(tenant, id);
        book.changed(tenant);
    }

    private static int next(List<Lesson> lessons) {
        return lessons.isEmpty() ? 1 : Integer.parseInt(lessons.getLast().id().replaceFirst("lesson-", "")) + 1;
    }

    private static EdrsException invalid(String message) {
        return new EdrsException(LearningError.LESSON_INVALID, message);
    }
}
