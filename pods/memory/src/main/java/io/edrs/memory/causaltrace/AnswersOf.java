package io.edrs.memory.causaltrace;

import io.edrs.memory.Descent;
import io.edrs.memory.Extent;
import io.edrs.memory.Extent.OfConversation;
import io.edrs.memory.Extent.OfTurn;
import io.edrs.memory.Extent.OfUser;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Finds descent in the lineage: an answer's question by what caused it, what it rests on by its evidence. */
@Singleton
final class AnswersOf implements Descent {

    private final TenantTransactions transactions;
    private final TraceRepository repository;

    AnswersOf(@Named("memory-causaltrace") TenantTransactions transactions, TraceRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    @Override
    public List<OfTurn> answers(String tenant, Extent extent) {
        var answers = transactions.read(tenant, () -> switch (extent) {
            case OfTurn(_, var eventId) -> repository.answersOfTurn(eventId, eventId.toString());
            case OfConversation(var conversationId) -> repository.answersOfConversation(conversationId);
            case OfUser _ -> List.<TraceEvent>of();
        });
        return answers.stream().filter(answer -> answer.conversationId() != null)
                .map(answer -> new OfTurn(Objects.requireNonNull(answer.conversationId()), answer.eventId())).toList();
    }
}
