package io.edrs.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.phrase.PhraseGraph;
import io.edrs.platform.adapters.files.FolderBlobStore;
import io.edrs.platform.adapters.lucene.LuceneLexicalIndex;
import io.edrs.platform.adapters.lucene.LuceneVectorIndex;
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
import io.edrs.platform.testkit.fake.InMemoryTables;
import io.edrs.platform.testkit.fake.RecordingInlet;
import io.edrs.platform.testkit.fake.SampleEvents;
import io.edrs.schema.Payload;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The knowledge pod in a process of its own, over HTTP, on indexes in a folder. */
final class KnowledgeProcess implements AutoCloseable {

    final RecordingInlet said = new RecordingInlet();
    private final LuceneLexicalIndex words;
    private final LuceneVectorIndex vectors;
    private final ApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    KnowledgeProcess(DocumentStore store, EmbeddingModel model, Path folder) {
        words = new LuceneLexicalIndex(folder.resolve("words"), Clock.systemUTC());
        vectors = new LuceneVectorIndex(folder.resolve("vectors"), Clock.systemUTC());
        context = ApplicationContext.builder().properties(Map.of(
                "edrs.services", List.of("knowledge.documents", "knowledge.search"), "micronaut.server.port", -1,
                "micronaut.server.max-request-size", "52428800",
                "edrs.knowledge.web.allow-private", true, "jackson.serialization.write-dates-as-timestamps", false, "jackson.serialization-inclusion", "ALWAYS")).build();
        context.registerSingleton(Clock.class, Clock.systemUTC());
        context.registerSingleton(DocumentStore.class, store);
        context.registerSingleton(BlobStore.class, new FolderBlobStore(folder.resolve("blobs")));
        context.registerSingleton(LexicalIndex.class, words);
        context.registerSingleton(VectorIndex.class, vectors);
        context.registerSingleton(EmbeddingModel.class, model);
        context.registerSingleton(Inlet.class, said);
        context.registerSingleton(Tables.class, tables());
        var graph = new PhraseGraph();
        context.registerSingleton(Graphs.class, tenant -> graph);
        context.registerSingleton(ProcessInfo.class, new ProcessInfo("test", "knowledge", "127.0.0.1", "0"));
        context.start();
        address = context.getBean(EmbeddedServer.class).start().getURI();
    }

    private static Tables tables() {
        var tables = new InMemoryTables();
        for (var tenant : List.of("acme", "globex")) {
            tables.open(Tenant.TABLE, Tenant.class).put(tenant, new Tenant(tenant, tenant, "active", Instant.EPOCH));
            for (var scope : List.of("ask", "ingest")) {
                tables.open(ApiKey.TABLE, ApiKey.class).put(KeyHash.of(tenant + "-" + scope),
                        new ApiKey(tenant + "-" + scope, scope, List.of(tenant), Set.of(scope), Instant.EPOCH, null));
            }
        }
        return tables;
    }

    /** Returns when its passages have their vectors. */
    HttpResponse<String> put(String key, String name, byte[] content) {
        return embedded(key, send(key, "/api/v1/documents?name=" + encoded(name), "PUT", content));
    }

    HttpResponse<String> putArchive(String key, String name, byte[] content) {
        return embedded(key, send(key, "/api/v1/knowledge/archives?name=" + encoded(name), "PUT", content));
    }

    HttpResponse<String> post(String key, String path, String json) {
        return send(key, path, "POST", json.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> embedded(String key, HttpResponse<String> answer) {
        while (answer.statusCode() == 200 && !get(key, "/api/v1/knowledge/enrichment").body().contains("\"documents\":0")) {
            Thread.onSpinWait();
        }
        return answer;
    }

    HttpResponse<String> get(String key, String path) {
        return send(key, path, "GET", new byte[0]);
    }

    HttpResponse<String> delete(String key, String path) {
        return send(key, path, "DELETE", new byte[0]);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the handler of the request answers. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Payload ask(String tenant, Payload request) {
        EventHandler handler = context.getBean(Argument.of(EventHandler.class), Qualifiers.byTypeArguments(request.getClass()));
        return (Payload) handler.handle(SampleEvents.of(tenant, request)).getFirst();
    }

    private HttpResponse<String> send(String key, String path, String method, byte[] content) {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + key)
                .header("Content-Type", method.equals("POST") ? "application/json" : "application/octet-stream").method(method, BodyPublishers.ofByteArray(content)).build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        words.close();
        vectors.close();
    }
}
