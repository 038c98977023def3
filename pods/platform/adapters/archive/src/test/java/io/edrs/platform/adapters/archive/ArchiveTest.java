package io.edrs.platform.adapters.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.adapters.archive.Manifest.Range;
import io.edrs.platform.kernel.error.EdrsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final int SEGMENT = 1 << 20;

    @TempDir
    private Path folder;
    private ArchiveKey key;
    private byte[] noise;

    @BeforeEach
    void makeAKey() {
        key = ArchiveKey.make(folder.resolve("key"));
        noise = new byte[4 * SEGMENT];
        new Random(7).nextBytes(noise);
    }

    @Test
    void whatGoesInComesOut() throws IOException {
        var read = new AtomicLong();
        var archive = archive("one");

        var manifest = ArchiveReader.unpack(archive, ArchiveKey.read(folder.resolve("key")), folder.resolve("out"), read::addAndGet);

        assertThat(folder.resolve("out/big/noise")).hasBinaryContent(noise);
        assertThat(folder.resolve("out/small")).hasContent("a little");
        assertThat(folder.resolve("out/empty")).isEmptyDirectory();
        assertThat(manifest.rows()).containsEntry("documents", 3L);
        assertThat(manifest.messages().get("topic").holds(5)).isTrue();
        assertThat(manifest.notes()).containsExactly("a note");
        assertThat(read.get()).isEqualTo(Files.size(archive));
    }

    @Test
    void theHeaderIsReadWithoutTheKey() {
        assertThat(ArchiveHeader.of(archive("one")).parts()).extracting(ArchiveHeader.Part::name).containsExactly("database");
    }

    @Test
    void anotherKeyIsNamedAsSuch() {
        var other = ArchiveKey.make(folder.resolve("other"));

        refused(archive("one"), other, "was sealed with the key " + key.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.1, 0.4, 0.7, 0.99, 1})
    void aChangedByteIsFound(double where) throws IOException {
        var archive = archive("one");
        var bytes = Files.readAllBytes(archive);
        var at = Math.max(ArchiveHeader.bytes(archive).length, (int) (where * (bytes.length - 1)));
        bytes[at] ^= 1;

        damaged(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, SEGMENT, 2 * SEGMENT})
    void aCutEndIsFound(int missing) throws IOException {
        var bytes = Files.readAllBytes(archive("one"));

        damaged(Arrays.copyOf(bytes, bytes.length - missing));
    }

    @Test
    void anEndCutBetweenTwoSegmentsIsFound() throws IOException {
        var archive = archive("one");
        var start = ArchiveHeader.bytes(archive).length;

        damaged(Arrays.copyOf(Files.readAllBytes(archive), start + 2 * SEGMENT));
    }

    @Test
    void swappedSegmentsAreFound() throws IOException {
        var archive = archive("one");
        var bytes = Files.readAllBytes(archive);
        var first = ArchiveHeader.bytes(archive).length + SEGMENT;
        var swapped = bytes.clone();
        System.arraycopy(bytes, first, swapped, first + SEGMENT, SEGMENT);
        System.arraycopy(bytes, first + SEGMENT, swapped, first, SEGMENT);

        damaged(swapped);
    }

    @Test
    void theSealOfAnotherArchiveIsFound() throws IOException {
        var one = Files.readAllBytes(archive("one"));
        var two = Files.readAllBytes(archive("two"));
        var start = ArchiveHeader.bytes(folder.resolve("one")).length;
        var spliced = one.clone();
        System.arraycopy(two, start + SEGMENT, spliced, start + SEGMENT, SEGMENT);

        damaged(spliced);
    }

    @Test
    void anAppendedTailIsFound() throws IOException {
        var bytes = Files.readAllBytes(archive("one"));

        damaged(Arrays.copyOf(bytes, bytes.length + 20));
    }

    @Test
    void aChangedHeaderIsFound() throws IOException {
        var bytes = Files.readAllBytes(archive("one"));
        var text = new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("2026-01-02", "2027-01-02");

        damaged(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anUnfinishedArchiveIsFound() throws IOException {
        try (var writer = ArchiveWriter.open(folder.resolve("part"), key, header(), count -> { })) {
            writer.bytes("noise", noise);
        }
        damaged(Files.readAllBytes(folder.resolve("part")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "EDRSBAK1", "EDRSBAK1\0\0\0\7{"})
    void whatIsNoArchiveIsSaidToBeNone(String text) throws IOException {
        var file = Files.writeString(folder.resolve("text"), text);

        assertThatThrownBy(() -> ArchiveHeader.of(file)).isInstanceOf(EdrsException.class).hasMessageContaining("is no backup of EDRS");
    }

    @Test
    void aKeyFileForOthersToReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> ArchiveKey.read(folder.resolve("key"))).hasMessageContaining("chmod 600");
    }

    @Test
    void aKeyIsNeverWrittenOver() {
        assertThatThrownBy(() -> ArchiveKey.make(folder.resolve("key"))).hasMessageContaining("never written over");
    }

    @Test
    void aGoneFileIsSaidToBeGone() {
        try (var writer = ArchiveWriter.open(folder.resolve("part"), key, header(), count -> { })) {
            assertThat(writer.file("gone", folder.resolve("gone"))).isFalse();
        }
    }

    private Path archive(String name) {
        var file = folder.resolve(name);
        try (var writer = ArchiveWriter.open(file, key, header(), count -> { })) {
            writer.folder("empty");
            writer.bytes("small", "a little".getBytes(StandardCharsets.UTF_8));
            writer.bytes("big/noise", noise);
            writer.finish(Map.of("documents", 3L), Map.of("topic", new Range(4, 6)), List.of("a note"));
        }
        return file;
    }

    private ArchiveHeader header() {
        return new ArchiveHeader(ArchiveHeader.VERSION, "2026-01-02T03:04:05Z", "edrs 0.1.0", key.fingerprint(),
                List.of(new ArchiveHeader.Part("database", "PostgreSQL 18", 2, noise.length)));
    }

    private void damaged(byte[] bytes) throws IOException {
        refused(Files.write(folder.resolve("changed"), bytes), key, "is damaged");
    }

    private void refused(Path archive, ArchiveKey with, String saying) {
        assertThatThrownBy(() -> ArchiveReader.unpack(archive, with, folder.resolve("out"), count -> { }))
                .isInstanceOf(EdrsException.class).hasMessageContaining(saying).hasMessageNotContaining("\n");
    }
}
