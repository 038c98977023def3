package io.edrs.launcher.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.adapters.archive.ArchiveWriter;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Copies of what services keep in stores by URL that are no PostgreSQL, all of one moment. */
final class OriginalCopies implements AutoCloseable {

    private final Originals originals;
    private final Supplier<Set<String>> tenants;
    private final Set<String> known;
    private final List<OneCopy> copies = new ArrayList<>();

    private record OneCopy(Originals.One one, String folder, List<NamedCopy> all) {}

    private record NamedCopy(String tenant, String name, String folder, Items.Copy copy, long[] items) {}

    /** @param tenants asked only when there is something to copy */
    OriginalCopies(Map<String, String> variables, Supplier<Set<String>> tenants) {
        this.tenants = tenants;
        originals = Originals.opened(Originals.found(variables).stream().filter(one -> !one.isPostgres()).toList());
        try {
            known = originals.all().isEmpty() ? Set.of() : new TreeSet<>(tenants.get());
            originals.all().forEach(one -> copies.add(begun(one, "%s/%03d".formatted(KeptItems.ROOT, copies.size() + 1))));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private OneCopy begun(Originals.One one, String folder) {
        var all = new ArrayList<NamedCopy>();
        known.forEach(tenant -> one.names().forEach(name ->
                all.add(new NamedCopy(tenant, name, "%05d".formatted(all.size() + 1), one.items().copy(tenant, name), new long[1]))));
        return new OneCopy(one, folder, all);
    }

    /** What the header says of them. */
    List<ArchiveHeader.Part> parts() {
        return originals.all().stream().map(one -> new ArchiveHeader.Part(one.part(), one.place(), 0, 0)).toList();
    }

    /** What can be read before the moment, however long it takes. */
    void writeBefore(ArchiveWriter archive) {
        each(archive, KeptItems.BEFORE, Items.Copy::before);
    }

    /** Fixes the moment of all; @param pace told after each, so that what takes too long can be given up. */
    void fix(Runnable pace) {
        copies.forEach(one -> one.all().forEach(named -> {
            named.copy().fix();
            pace.run();
        }));
    }

    List<KeptItems> writeAfter(ArchiveWriter archive) {
        requireSameTenants();
        each(archive, KeptItems.AFTER, Items.Copy::after);
        var kept = new ArrayList<KeptItems>();
        for (var copy : copies) {
            var one = copy.one();
            var named = copy.all().stream().map(part -> new KeptItems.Named(part.tenant(), part.name(), part.folder(), part.items()[0])).toList();
            var described = new KeptItems(copy.folder(), one.service(), one.port(), one.variable(), one.place(), named);
            archive.bytes(described.description(), described.json());
            kept.add(described);
        }
        return kept;
    }

    /** One that came while the copy was made may have items of before the moment. */
    private void requireSameTenants() {
        if (!copies.isEmpty() && !known.containsAll(tenants.get())) {
            throw new EdrsException(KernelError.NOT_READY, "A tenant was created while the backup was made; make it again.");
        }
    }

    private interface Reading {
        void of(Items.Copy copy, Consumer<ObjectNode> visitor);
    }

    private void each(ArchiveWriter archive, String part, Reading reading) {
        copies.forEach(one -> one.all().forEach(named -> {
            try (var segments = new Segments(archive, "%s/%s/%s".formatted(one.folder(), named.folder(), part))) {
                reading.of(named.copy(), item -> {
                    var line = KeptItems.bytes(item);
                    segments.write(line, 0, line.length);
                    segments.write('\n');
                    named.items()[0]++;
                });
            }
        }));
    }

    @Override
    public void close() {
        originals.close();
    }
}
