package io.edrs.memory.consolidation;

import io.edrs.memory.claims.Reading;
import io.edrs.platform.kernel.model.ModelDesk;
import io.edrs.platform.kernel.model.ModelReply;
import io.edrs.schema.ai.CompletionRequested;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Lets the configured model read a statement once, after the rules have read it. */
@Singleton
final class Help {

    static final String SERVICE = "memory.consolidation";
    private static final String STEP = "facts";

    private final Consolidator consolidator;
    private final Consolidator.Reader reader;
    private final HelpBook book;
    private final ModelDesk desk;
    private final HelpConfig config;

    Help(Consolidator consolidator, Consolidator.Reader reader, HelpBook book, ModelDesk desk, HelpConfig config) {
        this.consolidator = consolidator;
        this.reader = reader;
        this.book = book;
        this.desk = desk;
        this.config = config;
    }

    /** @param asked whether the model was asked @param halt why nothing more is asked for in this round */
    record Outcome(boolean asked, Optional<String> halt) {

        private static final Outcome NOTHING = new Outcome(false, Optional.empty());
        private static final Outcome DONE = new Outcome(true, Optional.empty());
    }

    /** What asking for it would send, in characters; empty when there is nothing to ask. */
    Optional<Integer> toSend(String tenant, Statement statement) {
        return Proposals.isWorthAsking(reader.read(tenant, statement))
                ? Optional.of(Proposals.INSTRUCTIONS.length() + prompt(statement).length()) : Optional.empty();
    }

    /** Asks at most once; what the rules read is entered before. */
    Outcome read(String tenant, Statement statement) {
        var reading = reader.read(tenant, statement);
        consolidator.enter(tenant, statement, reading);
        if (!Proposals.isWorthAsking(reading) || !book.begin(tenant, statement)) {
            return Outcome.NOTHING;
        }
        return switch (desk.write(tenant, SERVICE, request(statement), config.deadline())) {
            case ModelReply.Written written -> entered(tenant, statement, reading, written);
            case ModelReply.Failed(var reason) -> {
                book.fail(tenant, statement);
                yield new Outcome(true, Optional.of(reason));
            }
            case ModelReply.NotNow(var reason) -> {
                book.takeBack(tenant, statement);
                yield new Outcome(false, Optional.of(reason));
            }
            case ModelReply.Silent(var reason) -> new Outcome(true, Optional.of(reason));
        };
    }

    private Outcome entered(String tenant, Statement statement, Reading reading, ModelReply.Written written) {
        book.keep(tenant, statement.by(Statement.MODEL), Proposals.of(written.text(), statement.text(), reading), written);
        book.announce(tenant);
        return Outcome.DONE;
    }

    private CompletionRequested request(Statement statement) {
        return new CompletionRequested("consolidation/" + statement.eventId(), STEP, Proposals.INSTRUCTIONS, prompt(statement), config.maxTokens());
    }

    private static String prompt(Statement statement) {
        return "The message, of %s:\n%s".formatted(LocalDate.ofInstant(statement.saidAt(), ZoneOffset.UTC), statement.text());
    }
}
