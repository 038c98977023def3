package io.edrs.knowledge.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.edrs.knowledge.phrase.Mention;
import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.knowledge.phrase.Reading;
import io.edrs.knowledge.phrase.Subject;
import io.edrs.platform.kernel.codec.EventJson;
import io.edrs.platform.relational.TenantTransactions;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was read in passages, as rows: the truth from which the graph in memory is made. */
@Singleton
final class Readings {

    private static final int PAGE = 2_000;
    private static final String KIND = "kind";
    private static final String PHRASE = "phrase";
    private static final String PASSAGE = "passage_id";
    private static final String PLACE = "place";

    private final TenantTransactions transactions;
    private final ReadingRepository repository;
    private final ObjectMapper json = EventJson.mapper();

    Readings(@Named("knowledge-graph") TenantTransactions transactions, ReadingRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    /** What went: passages, and phrases that no other document speaks of. */
    record Gone(List<String> passages, List<String> phrases) {}

    /** Puts the readings in the place of all that was read in the document. */
    Gone replace(String tenant, String documentId, Map<String, Reading> readings) {
        return transactions.write(tenant, () -> {
            var gone = repository.passagesOf(documentId);
            var phrases = repository.entitiesOnlyIn(documentId);
            if (!phrases.isEmpty()) {
                repository.deleteEntities(phrases);
            }
            repository.deletePassagesOf(documentId);
            if (!readings.isEmpty()) {
                insert(documentId, readings);
            }
            return new Gone(gone, phrases);
        });
    }

    /** Adds all that is stored to the graph. */
    void load(String tenant, PhraseGraph graph) {
        var after = "";
        for (var page = page(tenant, after); !page.isEmpty(); page = page(tenant, after)) {
            add(tenant, after, page, graph);
            after = page.getLast();
        }
        loadAlike(tenant, graph);
    }

    /** What is stored of the passage; nothing in it when it is gone. */
    Reading of(String tenant, String passage) {
        return transactions.read(tenant, () -> new Reading(repository.aliasesOf(passage).stream().map(Readings::subject).toList(),
                repository.mentionsOf(passage).stream().map(Readings::mention).toList()));
    }

    boolean exists(String tenant, String passage) {
        return transactions.read(tenant, () -> repository.countPassages(passage)) > 0;
    }

    /** Adds what is alike, as far as both are still spoken of. */
    void add(String tenant, List<Likeness> alike) {
        if (!alike.isEmpty()) {
            var rows = json.createArrayNode();
            alike.forEach(one -> rows.addObject().put(PHRASE, one.phrase()).put("other", one.other()).put("nearness", one.nearness()));
            transactions.write(tenant, () -> repository.insertAlike(rows.toString()));
        }
    }

    private void loadAlike(String tenant, PhraseGraph graph) {
        var last = new Likeness("", "", 0);
        for (var page = alike(tenant, last); !page.isEmpty(); page = alike(tenant, last)) {
            page.forEach(one -> graph.alike(one.phrase(), one.other(), one.nearness()));
            last = page.getLast();
        }
    }

    private List<Likeness> alike(String tenant, Likeness last) {
        return transactions.read(tenant, () -> repository.alike(last.phrase(), last.other(), PAGE));
    }

    private List<String> page(String tenant, String after) {
        return transactions.read(tenant, () -> repository.page(after, PAGE));
    }

    private void add(String tenant, String after, List<String> page, PhraseGraph graph) {
        var mentions = new HashMap<String, List<Mention>>();
        var subjects = new HashMap<String, List<Subject>>();
        transactions.read(tenant, () -> {
            repository.mentions(after, page.getLast()).forEach(row -> mentions.computeIfAbsent(row.passageId(), unseen -> new ArrayList<>())
                    .add(mention(row)));
            repository.aliases(after, page.getLast()).forEach(row -> subjects.computeIfAbsent(row.passageId(), unseen -> new ArrayList<>())
                    .add(subject(row)));
            return null;
        });
        page.forEach(passage -> graph.add(passage, new Reading(subjects.getOrDefault(passage, List.of()), mentions.getOrDefault(passage, List.of()))));
    }

    private static Mention mention(MentionRow row) {
        return new Mention(row.phrase(), row.phrase(), Mention.Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)), row.context(), "");
    }

    private static Subject subject(AliasRow row) {
        return new Subject(row.phrase(), row.share());
    }

    private void insert(String documentId, Map<String, Reading> readings) {
        var passages = json.createArrayNode();
        var entities = json.createArrayNode();
        var aliases = json.createArrayNode();
        var mentions = json.createArrayNode();
        readings.forEach((passage, reading) -> {
            passages.addObject().put(PASSAGE, passage);
            var entity = reading.subjects().isEmpty() ? "" : reading.subjects().getFirst().phrase();
            aliases(passage, entity, reading, entities, aliases);
            mentions(passage, entity, reading, entities, mentions);
        });
        repository.insertPassages(documentId, passages.toString());
        repository.insertEntities(entities.toString());
        repository.insertAliases(aliases.toString());
        repository.insertMentions(mentions.toString());
    }

    private static void aliases(String passage, String entity, Reading reading, ArrayNode entities, ArrayNode aliases) {
        var place = 0;
        for (var subject : reading.subjects()) {
            entities.addObject().put(PHRASE, subject.phrase()).put("name", subject.phrase()).put(KIND, "name");
            aliases.addObject().put(PASSAGE, passage).put(PHRASE, subject.phrase()).put("entity", entity).put(PLACE, place++)
                    .put("share", subject.share());
        }
    }

    private static void mentions(String passage, String entity, Reading reading, ArrayNode entities, ArrayNode mentions) {
        var place = 0;
        for (var mention : reading.mentions()) {
            entities.addObject().put(PHRASE, mention.phrase()).put("name", mention.name()).put(KIND, mention.kind().name().toLowerCase(Locale.ROOT));
            mentions.addObject().put(PASSAGE, passage).put(PHRASE, mention.phrase()).put(PLACE, place++).put("context", mention.context())
                    .put("subject", entity).put("predicate", mention.predicate());
        }
    }
}
