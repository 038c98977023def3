package io.edrs.launcher.stores.move;

import io.edrs.platform.store.DocumentStore;
import io.edrs.platform.store.DocumentStore.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documents, page by page in the order of their ids. */
final class DocumentCopying implements Copying {

    private static final int PAGE = 500;
    private final DocumentMirror mirror;

    DocumentCopying(DocumentStore from, DocumentStore to) {
        this.mirror = new DocumentMirror(from, to);
    }

    @Override
    public Optional<Page> copy(String tenant, String name, String after) {
        var page = page(mirror.from(), tenant, name, after);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        mirror.to().load(tenant, name, page);
        var now = page(mirror.from(), tenant, name, after).stream().collect(Collectors.toMap(Document::id, document -> document));
        // What changed or went while it was on its way.
        mirror.mirror(tenant, name, page.stream().filter(document -> !document.equals(now.get(document.id()))).map(Document::id).toList());
        return Optional.of(new Page(page.size(), page.getLast().id()));
    }

    @Override
    public long count(String tenant, String name) {
        var count = 0L;
        for (var page = page(mirror.from(), tenant, name, ""); !page.isEmpty(); page = page(mirror.from(), tenant, name, page.getLast().id())) {
            count += page.size();
        }
        return count;
    }

    @Override
    public Comparison compare(String tenant, String name) {
        var differing = new ArrayList<String>();
        var from = new DocumentCursor(mirror.from(), tenant, name);
        var to = new DocumentCursor(mirror.to(), tenant, name);
        while (from.isAtOne() || to.isAtOne()) {
            var order = from.compareTo(to);
            if (order != 0 || !from.standing().equals(to.standing())) {
                differing.add(order <= 0 ? from.id() : to.id());
            }
            if (order <= 0) {
                from.next();
            }
            if (order >= 0) {
                to.next();
            }
        }
        var open = Settling.settled(differing, ids -> mirror.differing(tenant, name, ids));
        mirror.mirror(tenant, name, open);
        return new Comparison(from.sum(), to.sum(), open.size());
    }

    static List<Document> page(DocumentStore store, String tenant, String name, String after) {
        return store.list(tenant, name, Map.of(), after.isEmpty() ? null : after, PAGE);
    }
}
