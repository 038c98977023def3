package io.edrs.knowledge.graph;

import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.platform.kernel.model.ModelDesk;
import io.edrs.platform.kernel.model.ModelReply;
import io.edrs.schema.ai.CompletionRequested;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets the configured model read a passage once, after grammar has read it. */
@Singleton
final class ModelReading {

    private static final String SERVICE = "knowledge.graph";
    private static final String STEP = "triples";
    private static final String CODE = "code";

    private final Passages passages;
    private final TripleBook book;
    private final Enrichment enrichment;
    private final ModelDesk desk;
    private final ModelReadingConfig config;

    ModelReading(Passages passages, TripleBook book, Enrichment enrichment, ModelDesk desk, ModelReadingConfig config) {
        this.passages = passages;
        this.book = book;
        this.enrichment = enrichment;
        this.desk = desk;
        this.config = config;
    }

    /** @param asked whether the model was asked @param halt why nothing more is asked for in this round */
    record Outcome(boolean asked, Optional<String> halt) {}

    /** What asking for these passages would send, in characters. */
    long toSend(String tenant, List<String> ids) {
        return passages.read(tenant, ids).stream().filter(ModelReading::isReadable)
                .mapToLong(passage -> ProposedTriples.INSTRUCTIONS.length() + prompt(passage).length()).sum();
    }

    /** Asks at most once for the passage with that id; one that is gone or says nothing in words is passed over. */
    Outcome read(String tenant, String id) {
        if (!book.begin(tenant, id)) {
            return new Outcome(false, Optional.empty());
        }
        var found = passages.read(tenant, List.of(id)).stream().filter(ModelReading::isReadable).findFirst();
        if (found.isEmpty()) {
            book.keep(tenant, id, new ProposedTriples(0, List.of(), Map.of()), new ModelReply.Written("", 0, 0, false));
            return new Outcome(false, Optional.empty());
        }
        return switch (desk.write(tenant, SERVICE, request(found.get()), config.deadline())) {
            case ModelReply.Written written -> entered(tenant, found.get(), written);
            case ModelReply.Failed(var reason) -> {
                book.fail(tenant, id);
                yield new Outcome(true, Optional.of(reason));
            }
            case ModelReply.NotNow(var reason) -> {
                book.takeBack(tenant, id);
                yield new Outcome(false, Optional.of(reason));
            }
            case ModelReply.Silent(var reason) -> new Outcome(true, Optional.of(reason));
        };
    }

    private Outcome entered(String tenant, StoredPassage passage, ModelReply.Written written) {
        var proposed = ProposedTriples.of(written.text(), passage);
        if (book.keep(tenant, passage.id(), proposed, written) && !proposed.kept().isEmpty()) {
            enrichment.reread(tenant, passage.id());
        }
        return new Outcome(true, Optional.empty());
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
