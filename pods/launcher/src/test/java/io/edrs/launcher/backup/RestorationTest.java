package io.edrs.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.edrs.platform.adapters.archive.ArchiveHeader;
import io.edrs.platform.adapters.archive.ArchiveKey;
import io.edrs.platform.adapters.archive.ArchiveWriter;
import io.edrs.platform.kernel.error.EdrsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorationTest {

    @TempDir
    private Path folder;
    private ArchiveKey key;
    private Path archive;

    @BeforeEach
    void makeABackup() {
        key = ArchiveKey.make(folder.resolve("key"));
        archive = folder.resolve("one.edrsbackup");
        var header = new ArchiveHeader(ArchiveHeader.VERSION, "2026-01-02T03:04:05Z", "edrs", key.fingerprint(), List.of());
        try (var writer = ArchiveWriter.open(archive, key, header, count -> { })) {
            writer.bytes("api-key", new byte[] {1, 2, 3});
            writer.finish(Map.of(), Map.of(), List.of());
        }
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        restore(Files.createDirectory(folder.resolve("empty")), key, null);

        assertThat(folder.resolve("empty/api-key")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void aFolderWithAnythingInItIsRefused() throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("mine"), "text");

        assertThatThrownBy(() -> restore(home, key, null)).isInstanceOf(EdrsException.class).hasMessageContaining("is not empty");
        assertThat(home.resolve("api-key")).doesNotExist();
    }

    @Test
    void aDamagedBackupLeavesNothing() throws IOException {
        var bytes = Files.readAllBytes(archive);
        bytes[bytes.length - 1] ^= 1;
        Files.write(archive, bytes);

        assertThatThrownBy(() -> restore(folder.resolve("new"), key, null)).hasMessageContaining("is damaged");
        assertThat(folder).isDirectoryNotContaining("glob:**/new*");
    }

    @Test
    void anotherKeyLeavesNothing() {
        var other = ArchiveKey.make(folder.resolve("other"));

        assertThatThrownBy(() -> restore(folder.resolve("new"), other, null)).hasMessageContaining("was sealed with the key");
        assertThat(folder).isDirectoryNotContaining("glob:**/new*");
    }

    @Test
    void whatAnInterruptedRestoreLeftIsCleared() throws IOException {
        Files.createDirectories(folder.resolve("new.restoring/pulsar"));
        Files.writeString(folder.resolve("new.restoring/half"), "text");

        restore(folder.resolve("new"), key, null);

        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**/api-key").isDirectoryNotContaining("glob:**/half");
        assertThat(folder.resolve("new.restoring")).doesNotExist();
    }

    @Test
    void theKeysOfTenantsComeFromWhereTheyAreKept() throws IOException {
        Files.createDirectories(folder.resolve("kept"));
        Files.writeString(folder.resolve("kept/master"), "secret");

        restore(folder.resolve("new"), key, folder.resolve("kept"));

        assertThat(folder.resolve("new/keys/master")).hasContent("secret");
        assertThatThrownBy(() -> restore(folder.resolve("other"), key, folder.resolve("nowhere"))).hasMessageContaining("no folder of keys");
    }

    @Test
    void oneBackupAtATimeIsWrittenToAFolder() {
        var backups = new BackupFolder(folder.resolve("backups"));

        backups.alone(() -> {
            assertThatThrownBy(() -> backups.alone(() -> 1)).hasMessageContaining("wait for it");
            return 0;
        });
    }

    @Test
    void aFileThatIsNoBackupIsListedAsSuch() throws IOException {
        Files.writeString(folder.resolve("two.edrsbackup"), "text");

        assertThat(new BackupFolder(folder).list()).extracting(entry -> entry.problem().isEmpty()).containsExactly(false, true);
    }

    @Test
    void storesThatAreLeftOutAreNamed() {
        var variables = Map.of("EPISODIC_MEMORY_DB_URL", "scylla://host/keyspace", "WORKING_MEMORY_CACHE_URL", "redis://host",
                "PERSONA_DB_URL", "postgresql://me:secret@host/personas", "VECTOR_STORE_DB_URL", "milvus://host");
        assertThat(new OtherStores(variables).leftOut()).isEmpty();
        assertThat(new OtherStores(variables, List.of(), true).leftOut())
                .containsExactly("memory.episodic keeps its journal at its own store (EPISODIC_MEMORY_DB_URL, scylla://host/keyspace).");
        assertThat(new OtherStores(variables).derived()).singleElement().asString().contains("VECTOR_STORE_DB_URL", "made anew");
    }

    private void restore(Path home, ArchiveKey with, Path keys) {
        new Restoration(with, line -> { }).restore(archive, home, keys);
    }
}
