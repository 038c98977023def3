package io.edrs.platform.testkit.model;

import io.edrs.platform.kernel.model.ModelBounds;
import io.edrs.platform.kernel.model.ModelQuestion;
import io.edrs.platform.kernel.model.ModelWork;
import io.edrs.schema.ai.CompletionRequested;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Work of one letter an item, that notes what becomes of each. */
final class Letters implements ModelWork<String> {

    private final List<String> all;
    private final List<String> begun = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> takenBack = new ArrayList<>();
    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private ModelBounds bounds = new ModelBounds(false, 2, Duration.ofMillis(1));

    Letters(String... all) {
        this.all = List.of(all);
    }

    /** What happens between the model's writing the letter and its being kept. */
    void meanwhile(String letter, Runnable event) {
        meanwhile.put(letter, event);
    }

    Letters within(ModelBounds bounds) {
        this.bounds = bounds;
        return this;
    }

    List<String> begun() {
        return begun;
    }

    List<String> kept() {
        return kept;
    }

    List<String> failed() {
        return failed;
    }

    List<String> takenBack() {
        return takenBack;
    }

    @Override
    public String service() {
        return "test.letters";
    }

    @Override
    public String items() {
        return "letters";
    }

    @Override
    public String howToAllow() {
        return "Say so.";
    }

    @Override
    public ModelBounds bounds() {
        return bounds;
    }

    @Override
    public Stream<String> waiting(String tenant) {
        return all.stream().filter(letter -> !kept.contains(letter) && !failed.contains(letter));
    }

    @Override
    public Optional<ModelQuestion> begin(String tenant, String letter) {
        begun.add(letter);
        return Optional.of(new ModelQuestion(new CompletionRequested(letter, "step", "", letter, 1), written -> {
            meanwhile.getOrDefault(letter, () -> {}).run();
            kept.add(written.text());
        }, () -> failed.add(letter), () -> takenBack.add(letter)));
    }
}
