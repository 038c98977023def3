package io.edrs.platform.adapters.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The wrapped keys of a tenant, oldest first, one line each ({@code id wrapped}); the last one seals. */
record KeyRing(List<Wrapped> keys) {

    record Wrapped(UUID id, byte[] key) {}

    static KeyRing parse(String text) {
        return new KeyRing(text.lines().map(line -> line.split(" "))
                .map(half -> new Wrapped(UUID.fromString(half[0]), HexFormat.of().parseHex(half[1]))).toList());
    }

    KeyRing with(Wrapped key) {
        var more = new ArrayList<>(keys);
        more.add(key);
        return new KeyRing(List.copyOf(more));
    }

    Wrapped current() {
        return keys.getLast();
    }

    Optional<Wrapped> find(UUID id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    String text() {
        return String.join("", keys.stream().map(key -> key.id() + " " + HexFormat.of().formatHex(key.key()) + "\n").toList());
    }

    @Override
    public String toString() {
        return "KeyRing" + Arrays.toString(keys.stream().map(Wrapped::id).toArray());
    }
}
