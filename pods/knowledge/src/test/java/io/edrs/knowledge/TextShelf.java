package io.edrs.knowledge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Documents of plain texts for tests of other services, each paragraph a passage; what stands at a URL is told by hand. */
public final class TextShelf implements Documents {

    /** What fetching a URL yields. */
    public final Map<String, String> web = new ConcurrentHashMap<>();
    /** When what is put is ingested. */
    public Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(Known known, List<StoredPassage> passages) {}

    /** A document of prose; {@code kind | place | text} makes a passage of another kind. */
    public Known put(String tenant, String name, String... texts) {
        var before = Optional.ofNullable(held.get(tenant + "/" + name)).map(Held::known);
        var hash = Integer.toHexString(String.join("\n", texts).hashCode());
        if (before.isPresent() && before.get().contentHash().equals(hash)) {
            return new Known(name, name, name, before.get().version(), hash, texts.length, before.get().ingestedAt(), null, false);
        }
        var version = before.map(Known::version).orElse(0) + 1;
        var known = new Known(name, name, name, version, hash, texts.length, now, null, true);
        var passages = IntStream.range(0, texts.length).mapToObj(i -> {
            var parts = texts[i].split(" @ ", 3);
            return new StoredPassage(StoredPassage.idOf(name, version, i), name, version, i, 0, name, name,
                    parts.length == 3 ? parts[1] : "", parts.length == 3 ? parts[0] : "prose", parts[parts.length - 1]);
        }).toList();
        held.put(tenant + "/" + name, new Held(known, passages));
        return known;
    }

    /** Every passage of the tenant. */
    public List<StoredPassage> all(String tenant) {
        var all = new ArrayList<StoredPassage>();
        held.forEach((key, one) -> {
            if (key.startsWith(tenant + "/")) {
                all.addAll(one.passages());
            }
        });
        return all;
    }

    @Override
    public Known take(String tenant, String name, byte[] content) {
        return put(tenant, name, new String(content, StandardCharsets.UTF_8).split("\n\n"));
    }

    @Override
    public Known fetch(String tenant, String url) {
        return put(tenant, url, web.getOrDefault(url, "").split("\n\n"));
    }

    @Override
    public Optional<Known> find(String tenant, String documentId) {
        return Optional.ofNullable(held.get(tenant + "/" + documentId)).map(Held::known);
    }

    @Override
    public Optional<Known> named(String tenant, String name) {
        return find(tenant, name);
    }

    @Override
    public List<StoredPassage> passages(String tenant, String documentId) {
        return Optional.ofNullable(held.get(tenant + "/" + documentId)).map(Held::passages).orElse(List.of());
    }

    @Override
    public void delete(String tenant, String documentId) {
        held.remove(tenant + "/" + documentId);
    }
}
