package io.edrs.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Searches of a {@link TextShelf} by shared words. */
public record ShelfPassages(TextShelf shelf) implements Passages {

    @Override
    public void upsert(String tenant, List<EmbeddedPassage> passages) {
        throw new UnsupportedOperationException("Put them on the shelf.");
    }

    @Override
    public void delete(String tenant, String documentId) {
        shelf.delete(tenant, documentId);
    }

    @Override
    public Rankings search(String tenant, String query, float[] vector, int limit) {
        var wanted = words(query);
        var found = shelf.all(tenant).stream().filter(passage -> shared(passage, wanted) > 0)
                .sorted(Comparator.comparingLong((StoredPassage passage) -> -shared(passage, wanted)).thenComparing(StoredPassage::id)).limit(limit).toList();
        return new Rankings(found, List.of());
    }

    @Override
    public List<StoredPassage> distinct(String tenant, List<StoredPassage> passages) {
        return passages;
    }

    @Override
    public List<StoredPassage> of(String tenant, String documentId, int version) {
        return shelf.passages(tenant, documentId).stream().filter(passage -> passage.documentVersion() == version).toList();
    }

    @Override
    public List<StoredPassage> read(String tenant, List<String> ids) {
        return shelf.all(tenant).stream().filter(passage -> ids.contains(passage.id())).toList();
    }

    private static long shared(StoredPassage passage, Set<String> wanted) {
        return words(passage.text()).stream().filter(wanted::contains).count();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.toLowerCase().split("\\W+")));
    }
}
