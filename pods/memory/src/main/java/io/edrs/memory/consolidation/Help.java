package io.edrs.memory.consolidation;

import io.edrs.memory.claims.Reading;
import io.edrs.platform.kernel.model.ModelBounds;
import io.edrs.platform.kernel.model.ModelQuestion;
import io.edrs.platform.kernel.model.ModelReply;
import io.edrs.platform.kernel.model.ModelWork;
import io.edrs.schema.ai.CompletionRequested;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets the configured model read each statement once, after the rules have read it. */
@Singleton
final class Help implements ModelWork<Statement> {

    static final String SERVICE = "memory.consolidation";
    private static final String STEP = "facts";

    private final Consolidator consolidator;
    private final Consolidator.Reader reader;
    private final HelpBook book;
    private final HelpQueue queue;
    private final HelpConfig config;

    Help(Consolidator consolidator, Consolidator.Reader reader, HelpBook book, HelpQueue queue, HelpConfig config) {
        this.consolidator = consolidator;
        this.reader = reader;
        this.book = book;
        this.queue = queue;
        this.config = config;
    }

    /** @param characters to be sent for them @param complete false when there are more than were looked at */
    record Expected(int episodes, long characters, boolean complete) {}

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public String items() {
        return "episodes";
    }

    @Override
    public String howToAllow() {
        return "What users said is not given to a model here; EDRS_MODEL_FACTS=true allows it.";
    }

    @Override
    public ModelBounds bounds() {
        return config.bounds();
    }

    /** What an earlier run entered and could not announce is announced first. */
    @Override
    public Stream<Statement> waiting(String tenant) {
        book.announce(tenant);
        return queue.open(tenant);
    }

    /** What the rules read is entered before. */
    @Override
    public Optional<ModelQuestion> begin(String tenant, Statement statement) {
        var reading = reader.read(tenant, statement);
        consolidator.enter(tenant, statement, reading);
        if (!Proposals.isWorthAsking(reading) || !book.begin(tenant, statement)) {
            return Optional.empty();
        }
        return Optional.of(new ModelQuestion(request(statement), written -> keep(tenant, statement, reading, written),
                () -> book.fail(tenant, statement), () -> book.takeBack(tenant, statement)));
    }

    /** What asking for all that waits would take, as far as so many episodes show. */
    Expected expected(String tenant, int looked) {
        var seen = queue.look(tenant, looked);
        var worth = seen.open().stream().filter(statement -> Proposals.isWorthAsking(reader.read(tenant, statement))).toList();
        return new Expected(worth.size(), worth.stream().mapToLong(statement -> Proposals.INSTRUCTIONS.length() + prompt(statement).length()).sum(), seen.complete());
    }

    private void keep(String tenant, Statement statement, Reading reading, ModelReply.Written written) {
        book.keep(tenant, statement.by(Statement.MODEL), Proposals.of(written.text(), statement.text(), reading), written);
        book.announce(tenant);
    }

    private CompletionRequested request(Statement statement) {
        return new CompletionRequested("consolidation/" + statement.eventId(), STEP, Proposals.INSTRUCTIONS, prompt(statement), config.maxTokens());
    }

    private static String prompt(Statement statement) {
        return "The message, of %s:\n%s".formatted(LocalDate.ofInstant(statement.saidAt(), ZoneOffset.UTC), statement.text());
    }
}
