package io.edrs.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.schema.EmbeddingVector;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.knowledge.SearchRequested;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeOverHttpTest {

    private static final String INGEST = "acme-ingest";
    private static final String ASK = "acme-ask";
    private static final byte[] LAMPS = bytes("# Lamps\n\n| Room | Lamp |\n|---|---|\n| Hall | Brass |\n| Attic | Paper |\n| Yard | Steel |\n");
    private static final String SEARCH = "/api/v1/search?q=";
    private final DocumentStore store = new FakeDocumentStore();

    @TempDir
    Path temporary;

    private Path folder;

    private KnowledgeProcess pod;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(temporary.resolve("pod"));
        pod = new KnowledgeProcess(store, new WordVectors(), folder);
    }

    @AfterEach
    void stop() {
        pod.close();
    }

    @Test
    void ingestsFindsListsAndDeletes() {
        var ingested = body(pod.put(INGEST, "house/lamps.md", LAMPS));
        assertThat(ingested.path("status").asText()).isEqualTo("ingested");
        assertThat(ingested.path("passages").asInt()).isEqualTo(3);
        assertThat(body(pod.put(INGEST, "house/lamps.md", LAMPS)).path("status").asText()).isEqualTo("unchanged");
        var passage = body(pod.get(ASK, SEARCH + "attic+lamp")).path("passages").path(0);
        assertThat(passage.path("text").asText()).isEqualTo("Room: Attic | Lamp: Paper");
        assertThat(passage.path("document").asText()).isEqualTo("house/lamps.md");
        var path = "/api/v1/documents/" + ingested.path("documentId").asText();
        assertThat(body(pod.get(INGEST, path)).path("status").asText()).isEqualTo("ready");
        assertThat(body(pod.get(INGEST, "/api/v1/documents")).path("documents")).hasSize(1);
        assertThat(body(pod.delete(INGEST, path)).path("passages").asInt()).isEqualTo(3);
        assertThat(pod.get(INGEST, path).statusCode()).isEqualTo(404);
        assertThat(body(pod.get(ASK, SEARCH + "attic+lamp")).path("passages")).isEmpty();
    }

    @Test
    void deletesByNameAndPagesThroughDocuments() {
        for (var i = 0; i < 5; i++) {
            pod.put(INGEST, "note " + i + ".txt", bytes("Note number " + i + "."));
        }
        var page = body(pod.get(INGEST, "/api/v1/documents?limit=3"));
        assertThat(page.path("documents")).hasSize(3);
        var rest = body(pod.get(INGEST, "/api/v1/documents?limit=3&after=" + page.path("next").asText()));
        assertThat(rest.path("documents")).hasSize(2);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(body(pod.delete(INGEST, "/api/v1/documents?name=note+1.txt")).path("name").asText()).isEqualTo("note 1.txt");
        assertThat(pod.delete(INGEST, "/api/v1/documents?name=note+1.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void takesEveryByteAsItIs() throws IOException {
        for (var name : new String[] {"research-notes.docx", "security-policy.pdf"}) {
            var sent = pod.put(INGEST, name, Files.readAllBytes(Path.of("../../docs/samples", name)));
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        }
    }

    @Test
    void takesArchivesAndDeletesThemWhole() {
        var zip = ArchiveFile.zip("lamps.md", LAMPS, "../../etc/passwd", LAMPS, "sub/broken.pdf", bytes("%PDF-1.4 cut"));
        var answer = body(pod.putArchive(INGEST, "house.zip", zip));
        assertThat(answer.path("ingested").asInt()).as(answer.toString()).isEqualTo(1);
        assertThat(answer.path("refused").asInt()).isEqualTo(2);
        assertThat(body(pod.get(ASK, SEARCH + "attic+lamp")).path("passages").path(0).path("document").asText()).isEqualTo("house.zip/lamps.md");
        assertThat(pod.delete("globex-ingest", "/api/v1/knowledge/archives?name=house.zip").statusCode()).isEqualTo(404);
        assertThat(body(pod.delete(INGEST, "/api/v1/knowledge/archives?name=house.zip")).path("receipts")).hasSize(1);
        assertThat(body(pod.get(ASK, SEARCH + "attic+lamp")).path("passages")).isEmpty();
        assertThat(pod.putArchive(ASK, "house.zip", zip).statusCode()).isEqualTo(403);
    }

    @Test
    void takesPagesHandedIn() throws IOException {
        try (var site = new Site()) {
            site.page("/lamps.md", new String(LAMPS, StandardCharsets.UTF_8));
            var url = site.url("/lamps.md");
            assertThat(body(pod.post(INGEST, "/api/v1/knowledge/pages", "{\"url\":\"" + url + "#top\"}")).path("name").asText()).isEqualTo(url);
            assertThat(body(pod.get(ASK, SEARCH + "attic+lamp")).path("passages").path(0).path("document").asText()).isEqualTo(url);
            var refused = pod.post(INGEST, "/api/v1/knowledge/pages", "{\"url\":\"file:///etc/passwd\"}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("PAGE_REFUSED");
            assertThat(pod.post(ASK, "/api/v1/knowledge/pages", "{\"url\":\"" + url + "\"}").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void saysWhatIsWrongWithABrokenFile() {
        for (var content : new byte[][] {bytes("%PDF-1.4 cut short"), {}}) {
            var refused = pod.put(INGEST, "broken.pdf", content);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(body(refused).path("code").asText()).isEqualTo("DOCUMENT_UNREADABLE");
            assertThat(body(refused).path("detail").asText()).contains("broken.pdf");
        }
        assertThat(pod.put(INGEST, "good.txt", bytes("All is well here.")).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTenantsAndScopesApart() {
        var id = body(pod.put(INGEST, "lamps.md", LAMPS)).path("documentId").asText();
        assertThat(body(pod.get("globex-ask", SEARCH + "lamp")).path("passages")).isEmpty();
        assertThat(pod.get("globex-ingest", "/api/v1/documents/" + id).statusCode()).isEqualTo(404);
        assertThat(pod.delete("globex-ingest", "/api/v1/documents/" + id).statusCode()).isEqualTo(404);
        assertThat(pod.put(ASK, "lamps.md", LAMPS).statusCode()).isEqualTo(403);
        assertThat(pod.get(INGEST, SEARCH + "lamp").statusCode()).isEqualTo(403);
        assertThat(body(pod.get(ASK, SEARCH + "lamp")).path("passages")).hasSize(3);
    }

    @Test
    void answersWhoAsksByEvent() {
        pod.put(INGEST, "lamps.md", LAMPS);
        var query = "the lamp in the attic";
        var found = (PassagesFound) pod.ask("acme", new SearchRequested(query, EmbeddingVector.encode(WordVectors.vector(query)), 1));
        assertThat(found.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.text()).contains("Paper");
            assertThat(passage.score()).isEqualTo(1);
        });
        var stranger = (PassagesFound) pod.ask("globex", new SearchRequested(query, "", 9));
        assertThat(stranger.passages()).isEmpty();
    }

    @Test
    void saysWhyAQueryFindsNothing() {
        pod.put(INGEST, "lamps.md", LAMPS);
        var empty = body(pod.get(ASK, SEARCH + "the"));
        assertThat(empty.path("passages")).isEmpty();
        assertThat(empty.path("reason").asText()).contains("no word");
        assertThat(body(pod.get(ASK, SEARCH + "attic")).path("reason").isNull()).isTrue();
        assertThat(body(pod.get("globex-ask", SEARCH + "attic")).path("reason").asText()).contains("No passage");
        assertThat(pod.get(ASK, SEARCH + KnowledgeProcess.encoded("灯はどこですか")).statusCode()).isEqualTo(200);
        var tooLong = pod.get(ASK, SEARCH + "lamp+".repeat(500));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(body(tooLong).path("detail").asText()).contains("at most 2000");
        var query = "attic lamp " + "x".repeat(100 * 1024);
        assertThat(((PassagesFound) pod.ask("acme", new SearchRequested(query, "", 1))).passages()).hasSize(1);
    }

    @Test
    void findsAfterARestartWhatItHad() throws IOException {
        pod.put(INGEST, "lamps.md", LAMPS);
        pod.close();
        start();
        assertThat(body(pod.get(ASK, SEARCH + "attic+lamp")).path("passages").path(0).path("text").asText()).contains("Paper");
        assertThat(body(pod.put(INGEST, "lamps.md", LAMPS)).path("status").asText()).isEqualTo("unchanged");
    }

    @Test
    void findsAfterAKillWhatItHadAcknowledged() throws IOException {
        pod.put(INGEST, "lamps.md", LAMPS);
        var left = folder.resolveSibling(folder.getFileName() + "-left-by-a-kill");
        copy(folder, left);
        pod.close();
        pod = new KnowledgeProcess(store, new WordVectors(), left);
        assertThat(body(pod.get(ASK, SEARCH + "attic+lamp")).path("passages").path(0).path("text").asText()).contains("Paper");
        var query = EmbeddingVector.encode(WordVectors.vector("attic lamp"));
        var byMeaning = (PassagesFound) pod.ask("acme", new SearchRequested("", query, 9));
        assertThat(byMeaning.passages()).hasSize(3);
        assertThat(body(pod.put(INGEST, "lamps.md", LAMPS)).path("status").asText()).isEqualTo("unchanged");
    }

    /** The files as a killed process leaves them: nothing closed, nothing committed. */
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode body(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.statusCode() + " " + response.body(), e);
        }
    }
}
