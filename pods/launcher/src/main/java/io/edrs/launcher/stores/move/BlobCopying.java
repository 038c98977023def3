package io.edrs.launcher.stores.move;

import io.edrs.platform.store.BlobStore;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeSet;

/** Blobs below a prefix, by name. */
final class BlobCopying implements Copying {

    private static final int PAGE = 200;
    private final BlobMirror mirror;

    BlobCopying(BlobStore from, BlobStore to) {
        this.mirror = new BlobMirror(from, to);
    }

    @Override
    public Optional<Page> copy(String tenant, String name, String after) {
        var page = mirror.from().list(tenant, name).stream().filter(blob -> blob.compareTo(after) > 0).sorted().limit(PAGE).toList();
        page.forEach(blob -> mirror.mirror(tenant, blob));
        return page.isEmpty() ? Optional.empty() : Optional.of(new Page(page.size(), page.getLast()));
    }

    @Override
    public long count(String tenant, String name) {
        return mirror.from().list(tenant, name).size();
    }

    @Override
    public Comparison compare(String tenant, String name) {
        var names = new TreeSet<>(mirror.from().list(tenant, name));
        names.addAll(mirror.to().list(tenant, name));
        var from = Sum.NONE;
        var to = Sum.NONE;
        var differing = new ArrayList<String>();
        for (var blob : names) {
            var here = sum(mirror.from(), tenant, blob);
            var there = sum(mirror.to(), tenant, blob);
            from = from.plus(here);
            to = to.plus(there);
            if (!here.equals(there)) {
                differing.add(blob);
            }
        }
        var open = Settling.settled(differing, blobs -> blobs.stream().filter(blob -> mirror.differs(tenant, blob)).toList());
        open.forEach(blob -> mirror.mirror(tenant, blob));
        return new Comparison(from, to, open.size());
    }

    private static Sum sum(BlobStore blobs, String tenant, String name) {
        return blobs.find(tenant, name).map(bytes -> Sum.of(name, bytes)).orElse(Sum.NONE);
    }
}
