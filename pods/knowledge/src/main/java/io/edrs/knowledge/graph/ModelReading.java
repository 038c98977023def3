package io.edrs.knowledge.graph;

import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.model.ModelBounds;
import io.edrs.platform.kernel.model.ModelQuestion;
import io.edrs.platform.kernel.model.ModelReply;
import io.edrs.platform.kernel.model.ModelWork;
import io.edrs.schema.ai.CompletionRequested;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets the configured model read each passage once, after grammar has read it. */
@Singleton
final class ModelReading implements ModelWork<String> {

    private static final String STEP = "triples";
    private static final String CODE = "code";
    private static final int PAGE = 50;
    private static final int SAMPLE = 200;

    private final Passages passages;
    private final TripleBook book;
    private final Enrichment enrichment;
    private final ModelReadingConfig config;

    ModelReading(Passages passages, TripleBook book, Enrichment enrichment, ModelReadingConfig config) {
        this.passages = passages;
        this.book = book;
        this.enrichment = enrichment;
        this.config = config;
    }

    /** @param characters to be sent for them, as the first of them let expect */
    record Expected(long passages, long characters) {}

    @Override
    public String service() {
        return "knowledge.graph";
    }

    @Override
    public String items() {
        return "passages";
    }

    @Override
    public String howToAllow() {
        return "What documents say is not given to a model here; EDRS_MODEL_TRIPLES=true allows it.";
    }

    @Override
    public ModelBounds bounds() {
        return config.bounds();
    }

    @Override
    public Stream<String> waiting(String tenant) {
        return Stream.iterate(book.open(tenant, "", PAGE), page -> !page.isEmpty(), page -> book.open(tenant, page.getLast(), PAGE)).flatMap(List::stream);
    }

    /** A passage that is gone or says nothing in words is passed over. */
    @Override
    public Optional<ModelQuestion> begin(String tenant, String id) {
        if (!book.begin(tenant, id)) {
            return Optional.empty();
        }
        var found = passages.read(tenant, List.of(id)).stream().filter(ModelReading::isReadable).findFirst();
        if (found.isEmpty()) {
            book.keep(tenant, id, new ProposedTriples(0, List.of(), Map.of()), new ModelReply.Written("", 0, 0, false));
        }
        return found.map(passage -> new ModelQuestion(request(passage), written -> keep(tenant, passage, written),
                () -> book.fail(tenant, id), () -> book.takeBack(tenant, id)));
    }

    /** What asking for all that waits would take. */
    Expected expected(String tenant) {
        var open = book.countOpen(tenant);
        var sample = book.open(tenant, "", SAMPLE);
        return new Expected(open, sample.isEmpty() ? 0 : toSend(tenant, sample) * open / sample.size());
    }

    private long toSend(String tenant, List<String> ids) {
        return passages.read(tenant, ids).stream().filter(ModelReading::isReadable)
                .mapToLong(passage -> ProposedTriples.INSTRUCTIONS.length() + prompt(passage).length()).sum();
    }

    private void keep(String tenant, StoredPassage passage, ModelReply.Written written) {
        var proposed = ProposedTriples.of(written.text(), passage);
        if (book.keep(tenant, passage.id(), proposed, written) && !proposed.kept().isEmpty()) {
            enrichment.reread(tenant, passage.id());
        }
    }

    /** The same text is bought once, in whatever version of its document it stands. */
    private CompletionRequested request(StoredPassage passage) {
        var prompt = prompt(passage);
        return new CompletionRequested("triples/" + UUID.nameUUIDFromBytes(prompt.getBytes(StandardCharsets.UTF_8)), STEP,
                ProposedTriples.INSTRUCTIONS, prompt, config.maxTokens());
    }

    private static boolean isReadable(StoredPassage passage) {
        return !passage.kind().equals(CODE) && !passage.text().isBlank();
    }

    private static String prompt(StoredPassage passage) {
        return "Title: %s\nPassage:\n%s".formatted(passage.title(), passage.text());
    }
}
