package io.edrs.reasoning.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.reasoning.Example;
import io.edrs.reasoning.Teachable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final Caller ADMIN = new Caller("acme", "ada", Set.of("admin"));
    private static final List<Example> EXAMPLES = IntStream.range(0, 8).mapToObj(i -> new Example("standard", "Report " + i)).toList();

    private final LearningRecords records = new LearningRecords(new FakeDocumentStore());
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final LessonBook book = new LessonBook(records, clock);

    @Test
    void whatIsBetterCountsUntilItIsTakenBack() {
        var controller = controller(new Teachable.Measured(2, 7, 8, 100, 99, 132));
        var lesson = controller.teach(ADMIN, new LessonController.Examples(EXAMPLES));
        assertThat(lesson.state()).isEqualTo("active");
        assertThat(lesson.reason()).contains("7 instead of 2 of 8");
        assertThat(book.examples("acme")).isEqualTo(EXAMPLES);
        assertThat(book.examples("globex")).isEmpty();
        assertThat(controller.list(ADMIN).lessons()).singleElement().satisfies(head -> assertThat(head.examples()).isEqualTo(8));
        assertThat(controller.takeBack(ADMIN, lesson.id()).state()).isEqualTo("taken back");
        assertThat(book.examples("acme")).isEmpty();
        assertThat(controller.teach(ADMIN, new LessonController.Examples(EXAMPLES)).id()).isGreaterThan(lesson.id());
        controller.delete(ADMIN, lesson.id());
        assertThatThrownBy(() -> controller.show(ADMIN, lesson.id())).isInstanceOf(EdrsException.class).hasMessageContaining("no lesson");
        assertThat(book.examples("acme")).as("the other one stands").hasSize(8);
    }

    @Test
    void whatIsNoGainOrHarmsOthersIsRefusedAndKept() {
        refused(new Teachable.Measured(8, 8, 8, 100, 100, 132), "already");
        refused(new Teachable.Measured(3, 3, 8, 100, 100, 132), "no gain");
        refused(new Teachable.Measured(3, 8, 8, 100, 97, 132), "97 instead of 100");
        assertThat(book.examples("acme")).isEmpty();
        assertThat(controller(null).list(ADMIN).lessons()).hasSize(3).allSatisfy(lesson -> assertThat(lesson.state()).isEqualTo("refused"));
    }

    @Test
    void refusesTooFewTwiceTheSameAndOthersThanAdministrators() {
        var controller = controller(new Teachable.Measured(2, 7, 8, 100, 99, 132));
        invalid(controller, null, "here are 0");
        invalid(controller, EXAMPLES.subList(0, 5), "6 to 500");
        invalid(controller, IntStream.range(0, 8).mapToObj(i -> EXAMPLES.getFirst()).toList(), "twice");
        var asker = new Caller("acme", "ben", Set.of("ask", "ingest"));
        assertThatThrownBy(() -> controller.teach(asker, new LessonController.Examples(EXAMPLES))).hasMessageContaining("admin");
        assertThatThrownBy(() -> controller.list(asker)).hasMessageContaining("admin");
        assertThatThrownBy(() -> controller.takeBack(asker, "lesson-00001")).hasMessageContaining("admin");
    }

    private void refused(Teachable.Measured measured, String reason) {
        assertThat(controller(measured).teach(ADMIN, new LessonController.Examples(EXAMPLES))).satisfies(lesson -> {
            assertThat(lesson.state()).isEqualTo("refused");
            assertThat(lesson.reason()).contains(reason);
        });
    }

    private static void invalid(LessonController controller, List<Example> examples, String because) {
        assertThatThrownBy(() -> controller.teach(ADMIN, new LessonController.Examples(examples))).isInstanceOf(EdrsException.class).hasMessageContaining(because);
    }

    private LessonController controller(Teachable.Measured measured) {
        return new LessonController(new Lessons(records, book, (present, more) -> measured, clock));
    }
}
