package io.edrs.knowledge.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.edrs.knowledge.phrase.Mention;
import io.edrs.knowledge.phrase.Terms;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.model.ModelReply;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the model was asked to read and what was kept of it, each noted before the next step, so that a crash repeats nothing. */
@Singleton
final class TripleBook {

    /** Mentions of a model stand behind those of grammar. */
    private static final int FIRST_PLACE = 10_000;

    private final TenantTransactions transactions;
    private final ModelReadingRepository readings;
    private final ReadingRepository entities;
    private final ObjectMapper json = EventJson.mapper();

    TripleBook(@Named("knowledge-graph") TenantTransactions transactions, ModelReadingRepository readings, ReadingRepository entities) {
        this.transactions = transactions;
        this.readings = readings;
        this.entities = entities;
    }

    List<String> open(String tenant, String after, int limit) {
        return transactions.read(tenant, () -> readings.open(after, limit));
    }

    long countOpen(String tenant) {
        return transactions.read(tenant, readings::countOpen);
    }

    /** Whether the model may be asked for it now. */
    boolean begin(String tenant, String passage) {
        return transactions.write(tenant, () -> {
            if (readings.begin(passage) == 0) {
                readings.giveUp(passage);
                return false;
            }
            return true;
        });
    }

    void fail(String tenant, String passage) {
        transactions.write(tenant, () -> readings.fail(passage));
    }

    void takeBack(String tenant, String passage) {
        transactions.write(tenant, () -> readings.takeBack(passage));
    }

    /** Enters what is kept, once; false when it was entered before or the passage is gone. */
    boolean keep(String tenant, String passage, ProposedTriples proposed, ModelReply.Written written) {
        return transactions.write(tenant, () -> {
            if (readings.done(passage, proposed.proposed(), proposed.kept().size(), text(proposed.refused()), written.inputTokens(), written.outputTokens()) == 0) {
                return false;
            }
            if (!proposed.kept().isEmpty()) {
                enter(passage, proposed.kept());
            }
            return true;
        });
    }

    private void enter(String passage, List<Triple> triples) {
        var rows = json.createArrayNode();
        var named = json.createArrayNode();
        var mentions = new LinkedHashMap<String, Mention>();
        for (var triple : triples) {
            rows.addObject().put("place", rows.size()).put("subject", Terms.phrase(triple.subject())).put("predicate", triple.predicate())
                    .put("object", Terms.phrase(triple.object())).put("begins", triple.begins()).put("ends", triple.ends());
            for (var name : List.of(triple.subject(), triple.object())) {
                var mention = Mention.of(name, triple.predicate());
                mentions.merge(mention.phrase(), mention, Mention::with);
            }
        }
        mentions.values().forEach(mention -> named.addObject().put("phrase", mention.phrase()).put("name", mention.name()).put("kind", "name"));
        entities.insertEntities(named.toString());
        readings.insertTriples(passage, rows.toString());
        readings.addMentions(passage, mentions(mentions.values()).toString());
    }

    private ArrayNode mentions(Iterable<Mention> mentions) {
        var rows = json.createArrayNode();
        mentions.forEach(mention -> rows.addObject().put("phrase", mention.phrase()).put("place", FIRST_PLACE + rows.size()).put("context", mention.context())
                .put("subject", "").put("predicate", mention.predicate()));
        return rows;
    }

    private String text(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new EdrsException(KernelError.UNEXPECTED, "Counts could not be written: " + e.getOriginalMessage(), e);
        }
    }
}
