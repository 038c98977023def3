package io.edrs.launcher.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.launcher.stores.move.Sum;
import io.edrs.platform.store.driver.StorePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a service kept behind a port of a store by URL, inside a backup: for each tenant and name the items that were read before
 * the moment, and those read in it or after it, which replace earlier ones of the same id.
 *
 * @param folder its folder there
 * @param variable that named the store
 * @param place where it was, without password
 */
record KeptItems(String folder, String service, StorePort port, String variable, String place, List<Named> all) {

    /** The folder of all of them. */
    static final String ROOT = "stores";
    static final String BEFORE = "before";
    static final String AFTER = "after";
    private static final String DESCRIPTION = "store.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param folder below the store's folder @param items lines, of which later ones may replace earlier ones */
    record Named(String tenant, String name, String folder, long items) {}

    /** Those of an unpacked backup, in order. */
    static List<KeptItems> in(Path unpacked) {
        var root = unpacked.resolve(ROOT);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            var kept = new ArrayList<KeptItems>();
            for (var folder : folders.sorted().toList()) {
                kept.add(JSON.readValue(folder.resolve(DESCRIPTION).toFile(), KeptItems.class));
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }

    String description() {
        return folder + "/" + DESCRIPTION;
    }

    byte[] json() {
        return bytes(this);
    }

    static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException("An item is always JSON.", e);
        }
    }

    long items() {
        return all.stream().mapToLong(Named::items).sum();
    }

    String told() {
        return "%s of %s (%s)".formatted(port, service, place);
    }

    /** Fills a store, page by page. */
    void load(Path unpacked, Items into) {
        for (var named : all) {
            for (var part : List.of(BEFORE, AFTER)) {
                load(unpacked, named, part, into);
            }
        }
    }

    private void load(Path unpacked, Named named, String part, Items into) {
        var page = new ArrayList<ObjectNode>();
        var ids = new HashSet<String>();
        lines(unpacked, named, part, item -> {
            if (page.size() == Items.PAGE || !ids.add(into.id(item))) {
                into.put(named.tenant(), named.name(), page);
                page.clear();
                ids.clear();
                ids.add(into.id(item));
            }
            page.add(item);
        });
        if (!page.isEmpty()) {
            into.put(named.tenant(), named.name(), page);
        }
    }

    /** What the store has otherwise than this, one line each; what ends about the moment is left out on both sides. */
    List<String> differences(Path unpacked, Items store, Instant moment) {
        var found = new ArrayList<String>();
        for (var named : all) {
            var expected = expected(unpacked, named, store, moment);
            var there = new Sum[] {Sum.NONE};
            store.each(named.tenant(), named.name(), item -> there[0] = there[0].plus(store.sum(item, moment)));
            if (!expected.equals(there[0])) {
                found.add("%s, %s of %s: %d items (%s), the backup says %d (%s)".formatted(told(), named.name(), named.tenant(), there[0].count(),
                        there[0].shown(), expected.count(), expected.shown()));
            }
        }
        return found;
    }

    private Sum expected(Path unpacked, Named named, Items kind, Instant moment) {
        var sum = new Sum[] {Sum.NONE};
        Set<String> later = new HashSet<>();
        backwards(unpacked, named, item -> {
            if (later.add(kind.id(item))) {
                sum[0] = sum[0].plus(kind.sum(item, moment));
            }
        });
        lines(unpacked, named, BEFORE, item -> {
            if (!later.contains(kind.id(item))) {
                sum[0] = sum[0].plus(kind.sum(item, moment));
            }
        });
        return sum[0];
    }

    /** The last word on an id first. */
    private void backwards(Path unpacked, Named named, Consumer<ObjectNode> visitor) {
        if (port != StorePort.DOCUMENTS) {
            lines(unpacked, named, AFTER, visitor);
            return;
        }
        var all = new ArrayList<ObjectNode>();
        lines(unpacked, named, AFTER, all::add);
        all.reversed().forEach(visitor);
    }

    private void lines(Path unpacked, Named named, String part, Consumer<ObjectNode> visitor) {
        var files = unpacked.resolve(folder).resolve(named.folder()).resolve(part);
        try (var in = new BufferedReader(new InputStreamReader(Segments.read(files), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                visitor.accept(JSON.readValue(line, ObjectNode.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + files, e);
        }
    }
}
