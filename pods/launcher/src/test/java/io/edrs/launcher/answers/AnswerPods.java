package io.edrs.launcher.answers;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.Graphs;
import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
import io.edrs.platform.adapters.models.MiniLmEmbeddingModel;
import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.http.ApiKey;
import io.edrs.platform.kernel.http.KeyHash;
import io.edrs.platform.kernel.service.ProcessInfo;
import io.edrs.platform.kernel.service.Tenant;
import io.edrs.platform.kernel.table.Tables;
import io.edrs.platform.store.BlobStore;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.LexicalIndex;
import io.edrs.platform.store.VectorIndex;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Composer;
import io.edrs.reasoning.Interpreter;
import io.edrs.reasoning.Voice;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.knowledge.Passage;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.knowledge.SearchRequested;
import io.edrs.schema.memory.Turn;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knowledge and reasoning as they are, on real indexes and the real embedding model, without a broker between them. */
final class AnswerPods implements AutoCloseable {

    private static final String TENANT = "default";
    private static final String KEY = "test-key";
    private static final int PASSAGES = 20;

    private final LuceneLexicalIndex words;
    private final LuceneVectorIndex vectors;
    private final MiniLmEmbeddingModel model = new MiniLmEmbeddingModel();
    private final ApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    AnswerPods(Path folder) {
        words = new LuceneLexicalIndex(folder.resolve("words"), Clock.systemUTC());
        vectors = new LuceneVectorIndex(folder.resolve("vectors"), Clock.systemUTC());
        context = ApplicationContext.builder().properties(Map.of(
                "edrs.services", List.of("knowledge.documents", "knowledge.search", "reasoning.interpreter", "reasoning.aggregator", "reasoning.verification", "reasoning.logic"),
                "micronaut.server.port", -1, "jackson.serialization.write-dates-as-timestamps", false)).build();
        context.registerSingleton(Clock.class, Clock.systemUTC());
        context.registerSingleton(DocumentStore.class, new FakeDocumentStore());
        context.registerSingleton(BlobStore.class, new FolderBlobStore(folder.resolve("blobs")));
        context.registerSingleton(LexicalIndex.class, words);
        context.registerSingleton(VectorIndex.class, vectors);
        context.registerSingleton(EmbeddingModel.class, model);
        context.registerSingleton(Inlet.class, new RecordingInlet());
        var graph = new PhraseGraph();
        context.registerSingleton(Graphs.class, tenant -> graph);
        context.registerSingleton(Tables.class, tables());
        context.registerSingleton(ProcessInfo.class, new ProcessInfo("test", "test", "127.0.0.1", "0"));
        context.start();
        address = context.getBean(EmbeddedServer.class).start().getURI();
    }

    private static Tables tables() {
        var tables = new InMemoryTables();
        tables.open(Tenant.TABLE, Tenant.class).put(TENANT, new Tenant(TENANT, TENANT, "active", Instant.EPOCH));
        tables.open(ApiKey.TABLE, ApiKey.class).put(KeyHash.of(KEY), new ApiKey("k", "k", List.of(TENANT), Set.of("ingest"), Instant.EPOCH, null));
        return tables;
    }

    void ingest(Path file) throws IOException, InterruptedException {
        var name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        var response = client.send(HttpRequest.newBuilder(address.resolve("/api/v1/documents?until=embedded&name=" + name)).header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/octet-stream").PUT(BodyPublishers.ofFile(file)).build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(name + ": " + response.body());
        }
    }

    /** The answer to a conversation's last turn; the earlier ones are answered first. */
    Composed ask(List<String> conversation) {
        var turns = new ArrayList<Turn>();
        Composed composed = null;
        for (var question : conversation) {
            var asked = context.getBean(Interpreter.class).interpret(question, turns);
            var found = new LinkedHashMap<String, Passage>();
            search(String.join(" ", asked.readings()), found);
            asked.parts().forEach(part -> search(part.query(), found));
            composed = context.getBean(Composer.class).compose(asked, List.copyOf(found.values()), turns, Voice.PLAIN);
            turns.add(turn("user", question));
            turns.add(turn("persona", composed.answer()));
        }
        return composed;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void search(String query, Map<String, Passage> found) {
        EventHandler handler = context.getBean(Argument.of(EventHandler.class), Qualifiers.byTypeArguments(SearchRequested.class));
        var request = new SearchRequested(query, EmbeddingVector.encode(model.embed(query).content().vector()), PASSAGES);
        ((PassagesFound) handler.handle(SampleEvents.of(TENANT, request)).getFirst()).passages()
                .forEach(passage -> found.putIfAbsent(passage.id(), passage));
    }

    private static Turn turn(String speaker, String text) {
        return new Turn(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), new UUID(0, 0), speaker, text, Instant.EPOCH, 0);
    }

    @Override
    public void close() {
        context.close();
        client.close();
        words.close();
        vectors.close();
        model.close();
    }
}
