package io.edrs.launcher.backup;

import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.servers.Trees;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Fills the stores that the variables name now with what services kept in stores by URL when the backup was made. */
final class OriginalLoading implements AutoCloseable {

    private final Originals now;
    private final Consumer<String> progress;

    /** Opens only what the backup has something for. */
    OriginalLoading(ArchiveHeader header, Map<String, String> variables, Consumer<String> progress) {
        var found = Originals.found(variables);
        for (var part : parts(header)) {
            if (found.stream().noneMatch(one -> one.part().equals(part.name()))) {
                throw refused(("The backup holds the %s (%s); set a variable of that service to the URL of an empty store to restore it"
                        + " into, or leave it out with --without-other-stores.").formatted(part.name(), part.detail()));
            }
        }
        this.now = Originals.opened(found.stream().filter(one -> parts(header).stream().anyMatch(part -> part.name().equals(one.part()))).toList());
        this.progress = progress;
    }

    private static List<ArchiveHeader.Part> parts(ArchiveHeader header) {
        return header.parts().stream().filter(part -> part.name().startsWith(Originals.PART)).toList();
    }

    private Originals.One target(KeptItems kept) {
        return now.all().stream().filter(one -> one.service().equals(kept.service()) && one.port() == kept.port()).findFirst()
                .orElseThrow(() -> refused("The header of the backup does not name the %s.".formatted(kept.told())));
    }

    /** Refuses when anything stands where something is to go. */
    void requireEmpty(Path unpacked) {
        for (var kept : KeptItems.in(unpacked)) {
            var target = target(kept);
            kept.all().stream().filter(named -> !target.items().isEmpty(named.tenant(), named.name())).findFirst().ifPresent(named -> {
                throw refused("%s is not empty: it has %s of %s already, and nothing is ever overwritten; name an empty store."
                        .formatted(target.place(), named.name(), named.tenant()));
            });
        }
    }

    /** Fills them, compares, and takes what they were filled from out of the unpacked folder. */
    void load(Path unpacked) {
        for (var kept : KeptItems.in(unpacked)) {
            progress.accept("filling " + kept.told());
            var target = target(kept);
            kept.load(unpacked, target.items());
            var differences = kept.differences(unpacked, target.items(), Clock.systemUTC().instant());
            if (!differences.isEmpty()) {
                throw refused(String.join("\n", differences));
            }
        }
        Trees.delete(unpacked.resolve(KeptItems.ROOT));
    }

    private static EdrsException refused(String message) {
        return new EdrsException(KernelError.REQUEST_INVALID, message);
    }

    @Override
    public void close() {
        now.close();
    }
}
