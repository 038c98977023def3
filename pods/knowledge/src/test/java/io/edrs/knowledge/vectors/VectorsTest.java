package io.edrs.knowledge.vectors;

import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.vectors.VectorController.Batch;
import io.edrs.knowledge.vectors.VectorController.Brought;
import io.edrs.knowledge.vectors.VectorController.Search;
import io.edrs.knowledge.vectors.VectorController.Wanted;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.testkit.fake.FakeDocumentStore;
import io.edrs.platform.testkit.fake.FakeVectorIndex;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private final DocumentStore store = new FakeDocumentStore();
    private final Caller caller = new Caller("acme", "ada", Set.of("ask", "ingest"));
    private final Caller stranger = new Caller("globex", "eve", Set.of("ask", "ingest"));
    private VectorController vectors = started();

    private VectorController started() {
        var records = new CollectionRecords(store);
        return new VectorController(new Collections(records, new FakeVectorIndex(), CLOCK), records);
    }

    @Test
    void keepsFindsAndDeletes() {
        vectors.create(caller, "faces", new Wanted(2));
        vectors.upsert(caller, "faces", new Batch(List.of(new Brought("a", new float[] {1, 0}, Map.of("colour", "red")),
                new Brought("b", new float[] {0, 1}, Map.of("colour", "blue")))));
        assertThat(nearest(1, 0, Map.of())).containsExactly("a", "b");
        assertThat(nearest(1, 0, Map.of("colour", "blue"))).containsExactly("b");
        assertThat(vectors.entry(caller, "faces", "a").metadata()).containsEntry("colour", "red");
        vectors.deleteEntry(caller, "faces", "a");
        assertThat(nearest(1, 0, Map.of())).containsExactly("b");
        vectors = started();
        assertThat(nearest(1, 0, Map.of())).as("after a restart without the index").containsExactly("b");
        assertThat(vectors.delete(caller, "faces").entries()).isEqualTo(1);
        refused(VectorError.COLLECTION_NOT_FOUND, () -> nearest(1, 0, Map.of()));
        vectors.create(caller, "faces", new Wanted(2));
        assertThat(nearest(1, 0, Map.of())).isEmpty();
    }

    @Test
    void keepsTenantsApart() {
        vectors.create(caller, "faces", new Wanted(2));
        refused(VectorError.COLLECTION_NOT_FOUND, () -> vectors.find(stranger, "faces"));
        refused(VectorError.COLLECTION_NOT_FOUND, () -> vectors.search(stranger, "faces", new Search(new float[] {1, 0}, 9, null)));
        refused(VectorError.COLLECTION_NOT_FOUND, () -> vectors.delete(stranger, "faces"));
        assertThat(vectors.list(stranger, null, 9).collections()).isEmpty();
        refused(KernelError.NOT_PERMITTED, () -> vectors.create(new Caller("acme", "x", Set.of("ask")), "other", new Wanted(2)));
    }

    @Test
    void refusesWhatDoesNotFitAndKeepsNothingOfIt() {
        vectors.create(caller, "faces", new Wanted(2));
        assertThat(vectors.create(caller, "faces", new Wanted(2)).dimension()).isEqualTo(2);
        refused(VectorError.COLLECTION_EXISTS, () -> vectors.create(caller, "faces", new Wanted(3)));
        refused(KernelError.REQUEST_INVALID, () -> put(new float[] {1, 0}, new float[] {1, 2, 3}));
        refused(KernelError.REQUEST_INVALID, () -> put(new float[] {1, 0}, new float[] {Float.NaN, 1}));
        refused(KernelError.REQUEST_INVALID, () -> put(new float[] {1, 0}, new float[] {0, 0}));
        refused(VectorError.VECTOR_INVALID, () -> vectors.upsert(caller, "faces", new Batch(List.of())));
        refused(VectorError.VECTOR_INVALID, () -> vectors.upsert(caller, "faces", new Batch(List.of(new Brought(null, new float[] {1, 0}, null)))));
        refused(KernelError.REQUEST_INVALID, () -> vectors.search(caller, "faces", new Search(new float[] {1}, 9, null)));
        refused(KernelError.REQUEST_INVALID, () -> vectors.search(caller, "faces", new Search(new float[] {1, 0}, 99_999, null)));
        assertThat(nearest(1, 0, Map.of())).isEmpty();
        refused(VectorError.COLLECTION_NOT_FOUND, () -> vectors.upsert(caller, "none", new Batch(List.of(new Brought("a", new float[] {1}, null)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a b", "../x", "имя", "a.b"})
    void refusesNames(String name) {
        refused(VectorError.COLLECTION_INVALID, () -> vectors.create(caller, name, new Wanted(2)));
        refused(VectorError.COLLECTION_INVALID, () -> vectors.create(caller, "fine", new Wanted(99_999)));
        refused(VectorError.COLLECTION_INVALID, () -> vectors.create(caller, "fine", new Wanted(null)));
    }

    private void put(float[] one, float[] other) {
        vectors.upsert(caller, "faces", new Batch(List.of(new Brought("a", one, null), new Brought("b", other, null))));
    }

    private List<String> nearest(float x, float y, Map<String, String> filter) {
        return vectors.search(caller, "faces", new Search(new float[] {x, y}, 9, filter)).matches().stream().map(VectorController.Match::id).toList();
    }
}
