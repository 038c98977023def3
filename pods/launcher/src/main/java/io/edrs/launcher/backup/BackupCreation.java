package io.edrs.launcher.backup;

import io.edrs.launcher.Settings;
import io.edrs.launcher.local.LocalSystem;
import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.adapters.archive.ArchiveKey;
import io.edrs.platform.adapters.archive.ArchiveWriter;
import io.edrs.platform.adapters.archive.Manifest;
import io.edrs.platform.adapters.archive.Manifest.Range;
import io.edrs.platform.servers.ClusterFiles;
import io.edrs.platform.servers.Held;
import io.edrs.platform.servers.LocalServer;
import io.edrs.platform.servers.PostgresCopy;
import io.edrs.platform.servers.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes a backup of one moment. The files of the database are read while it works. Then pods and broker are held where they
 * are, for as long as it takes to fix the database's moment and to copy what the broker has changed: nobody publishes,
 * acknowledges or writes in between, so no event is behind its rows and no row behind its event. Requests wait meanwhile.
 */
public final class BackupCreation {

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(40);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final LocalSystem system;
    private final Home home;
    private final OtherStores others;
    private final ArchiveKey key;
    private final Clock clock;
    private final Consumer<String> progress;
    private final Supplier<Set<String>> tenants;

    /** @param others where services keep data by URL: what they hold is inside, what is left out is noted */
    public BackupCreation(Settings settings, OtherStores others, ArchiveKey key, Clock clock, Consumer<String> progress) {
        this(settings, others, key, clock, progress, new KnownTenants(settings, clock)::all);
    }

    /** @param tenants that may have something in stores which do not list them */
    BackupCreation(Settings settings, OtherStores others, ArchiveKey key, Clock clock, Consumer<String> progress, Supplier<Set<String>> tenants) {
        this.tenants = tenants;
        this.system = new LocalSystem(settings);
        this.home = new Home(settings.home());
        this.others = others;
        this.key = key;
        this.clock = clock;
        this.progress = progress;
    }

    /** @param held for how long pods and broker were held @param others rows or items of each store by URL */
    public record Made(Path file, Manifest manifest, Duration held, Map<String, Long> others) {}

    /** What is copied of stores by URL, each in its own way and all of one moment. */
    private record ByUrl(DatabaseCopies databases, OriginalCopies originals) implements AutoCloseable {

        /** Whatever takes its time comes last, and may be given up. */
        void fix(Held held) {
            databases.fix();
            originals.fix(held::requireTime);
        }

        Map<String, Long> write(ArchiveWriter archive) {
            var all = new TreeMap<String, Long>();
            databases.write(archive).forEach(kept -> all.put(kept.place(), kept.rows()));
            originals.writeAfter(archive).forEach(kept -> all.put(kept.told(), kept.items()));
            return all;
        }

        @Override
        public void close() {
            try (databases) {
                originals.close();
            }
        }
    }

    /** What was learnt while all was held. */
    private record Moment(String label, Duration held) {}

    /** Writes the backup; what it leaves when it is interrupted is removed by the next one. */
    public Made into(BackupFolder folder) {
        return folder.alone(() -> {
            Trees.delete(home.staging());
            var name = "edrs-" + STAMP.format(clock.instant());
            var draft = folder.folder().resolve(name + BackupFolder.UNFINISHED);
            try {
                return write(draft);
            } finally {
                Trees.delete(home.staging());
                delete(draft);
            }
        });
    }

    private Made write(Path draft) {
        var databases = new DatabaseCopies(others.chosen());
        try (var copies = new ByUrl(databases, originals(databases))) {
            return write(draft, copies);
        }
    }

    private OriginalCopies originals(DatabaseCopies databases) {
        try {
            return new OriginalCopies(others.copied(), tenants);
        } catch (RuntimeException e) {
            databases.close();
            throw e;
        }
    }

    private Made write(Path draft, ByUrl copies) {
        var header = header(copies);
        var pace = new Pace("reading", header.parts().stream().mapToLong(ArchiveHeader.Part::bytes).sum(), progress);
        try (var archive = ArchiveWriter.open(draft, key, header, pace)) {
            var made = system.database().isRunning() ? running(archive, copies) : atRest(archive, copies);
            return new Made(BackupFolder.publish(draft), made.manifest(), made.held(), made.others());
        }
    }

    private Made running(ArchiveWriter archive, ByUrl copies) {
        try (var copy = system.database().copy()) {
            database(archive, copy.files(), copy.files().withoutLog());
            copies.originals().writeBefore(archive);
            var before = topics();
            var moment = moment(copy, copies);
            var after = topics();
            archive.bytes(home.name(home.cluster().resolve("backup_label")), moment.label().getBytes(StandardCharsets.UTF_8));
            files(archive, home.folder(), copy.logs());
            files(archive, home.staging(), Trees.walk(home.staging()));
            var written = copies.write(archive);
            progress.accept("counting rows");
            return new Made(Path.of(""), archive.finish(copy.rows(), ranges(before, after), notes()), moment.held(), written);
        }
    }

    /** With the database down nothing can be written, so there is nothing to hold but a broker that was left running. */
    private Made atRest(ArchiveWriter archive, ByUrl copies) {
        var files = new ClusterFiles(home.cluster());
        if (Files.isDirectory(home.cluster())) {
            database(archive, files, files.all());
        }
        copies.originals().writeBefore(archive);
        try (var held = hold()) {
            copies.fix(held);
            new Staging(home, clock.instant(), held::requireTime).fill();
        }
        files(archive, home.staging(), Trees.walk(home.staging()));
        var written = copies.write(archive);
        return new Made(Path.of(""), archive.finish(Map.of(), Map.of(), notes()), Duration.ZERO, written);
    }

    private Moment moment(PostgresCopy copy, ByUrl copies) {
        progress.accept("holding pods and broker");
        try (var held = hold()) {
            var label = copy.stop();
            copies.fix(held);
            new Staging(home, clock.instant(), held::requireTime).fill();
            held.requireTime();
            return new Moment(label, held.held());
        }
    }

    private Held hold() {
        var database = system.database().name();
        var pids = system.running().stream().filter(server -> !server.name().equals(database)).map(LocalServer::pid)
                .flatMap(pid -> pid.stream().boxed()).toList();
        return Held.hold(pids, LONGEST_HOLD);
    }

    private void database(ArchiveWriter archive, ClusterFiles files, List<Path> wanted) {
        files.folders().forEach(path -> archive.folder(home.name(path)));
        files(archive, home.folder(), wanted);
        files(archive, home.folder(), Trees.walk(home.secrets()));
    }

    private static void files(ArchiveWriter archive, Path root, List<Path> paths) {
        for (var path : paths) {
            var name = root.relativize(path).toString();
            if (Files.isDirectory(path) && !name.isEmpty()) {
                archive.folder(name);
            } else if (Files.isRegularFile(path)) {
                archive.file(name, path);
            }
        }
    }

    private Map<String, Long> topics() {
        progress.accept("counting messages");
        return system.broker().isRunning() ? new BrokerTopics(system.broker().adminUrl()).count() : Map.of();
    }

    /** A topic that was not there at both ends may or may not be inside. */
    private static Map<String, Range> ranges(Map<String, Long> before, Map<String, Long> after) {
        var ranges = new TreeMap<String, Range>();
        before.forEach((topic, count) -> {
            if (after.containsKey(topic)) {
                ranges.put(topic, new Range(Math.min(count, after.get(topic)), Math.max(count, after.get(topic))));
            }
        });
        return ranges;
    }

    private ArchiveHeader header(ByUrl copies) {
        var parts = new ArrayList<ArchiveHeader.Part>();
        if (Files.isDirectory(home.cluster())) {
            parts.add(part("database", "PostgreSQL", new ClusterFiles(home.cluster()).withoutLog()));
        }
        home.besidesDatabase().forEach(path -> parts.add(part(home.name(path), path.endsWith(Home.BROKER) ? "Pulsar" : "", List.of(path))));
        parts.addAll(copies.databases().parts());
        parts.addAll(copies.originals().parts());
        return new ArchiveHeader(ArchiveHeader.VERSION, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), "edrs 0.1.0",
                key.fingerprint(), List.copyOf(parts));
    }

    private static ArchiveHeader.Part part(String name, String detail, List<Path> roots) {
        var size = Home.size(roots);
        return new ArchiveHeader.Part(name, detail, size.files(), size.bytes());
    }

    private List<String> notes() {
        var notes = new ArrayList<>(others.leftOut().stream().map(line -> "Not inside: " + line).toList());
        notes.addAll(others.derived());
        Collections.addAll(notes, "Keys of tenants (the folder keys) are not inside: keep them apart, so that destroying one reaches this backup too.",
                "Indexes of words and vectors are not inside: they are made anew at the first start.");
        return List.copyOf(notes);
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + draft, e);
        }
    }
}
