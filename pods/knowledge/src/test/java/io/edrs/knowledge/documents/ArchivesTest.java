package io.edrs.knowledge.documents;

import static io.edrs.knowledge.documents.Library.TENANT;
import static io.edrs.platform.testkit.contract.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.knowledge.ArchiveFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchivesTest {

    private static final byte[] LAMP = "The lamp in the attic is made of paper.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PUMP = "The pump in the cellar is red.".getBytes(StandardCharsets.UTF_8);
    private final Library library = new Library();
    private final Archives archives = new Archives(library.ingestion, library.records);

    @Test
    void membersAreDocuments() {
        assertThat(statuses(ingest("a.zip", ArchiveFile.zip("lamp.txt", LAMP, "deep/pump.txt", PUMP)))).containsExactlyInAnyOrder(
                "a.zip/lamp.txt true ", "a.zip/deep/pump.txt true ");
        assertThat(library.found(TENANT, "attic")).hasSize(1);
        assertThat(ingest("b.tar.gz", ArchiveFile.tarGz("lamp.txt", LAMP))).singleElement().satisfies(member -> assertThat(member.document()).isNotNull());
        assertThat(ingest("a.zip", ArchiveFile.zip("lamp.txt", LAMP, "deep/pump.txt", PUMP))).allMatch(member -> !member.isNew());
    }

    @Test
    void whatANewArchiveLacksGoes() {
        ingest("a.zip", ArchiveFile.zip("lamp.txt", LAMP, "pump.txt", PUMP));
        ingest("a.zip", ArchiveFile.zip("lamp.txt", LAMP));
        assertThat(library.records.page(TENANT, null, 9)).extracting(DocumentRecord::name).containsExactly("a.zip/lamp.txt");
        assertThat(archives.delete("stranger", "a.zip")).isEmpty();
        assertThat(archives.delete(TENANT, "a.zip")).hasSize(1);
        assertThat(library.traces(TENANT)).containsOnly(0);
    }

    @Test
    void tricksAreRefusedAndTheRestGoesOn() {
        var inner = ArchiveFile.zip("lamp.txt", LAMP);
        var members = ingest("a.zip", ArchiveFile.zip("../up.txt", LAMP, "/root.txt", LAMP, "C:/x.txt", LAMP, "a//b.txt", LAMP,
                "inner.zip", inner, "broken.pdf", "%PDF-1.7 cut".getBytes(StandardCharsets.UTF_8), "__MACOSX/x", LAMP, ".DS_Store", LAMP, "good.txt", PUMP));
        assertThat(members).filteredOn(member -> member.document() != null).singleElement().satisfies(member ->
                assertThat(member.name()).isEqualTo("a.zip/good.txt"));
        assertThat(members).filteredOn(member -> member.document() == null).hasSize(6).allSatisfy(member -> assertThat(member.refusal()).isNotBlank());
        assertThat(members).filteredOn(member -> member.name().endsWith("inner.zip")).singleElement().satisfies(member ->
                assertThat(member.refusal()).contains("archive in an archive"));
    }

    @Test
    void linksAreRefused() {
        assertThat(statuses(ingest("a.tgz", ArchiveFile.tarGz("link", new byte[0], "lamp.txt", LAMP)))).anyMatch(line -> line.contains("link false"))
                .anyMatch(line -> line.contains("lamp.txt true"));
    }

    @Test
    void bombsAndTornArchivesLeaveNothing() {
        var bomb = ArchiveFile.zip("lamp.txt", LAMP, "bomb.txt", new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(1 << 20);
        refused(DocumentError.DOCUMENT_UNREADABLE, () -> ingest("bomb.zip", bomb));
        refused(DocumentError.DOCUMENT_UNREADABLE, () -> ingest("bomb.tgz", ArchiveFile.tarGz("bomb.txt", new byte[64 << 20])));
        refused(DocumentError.DOCUMENT_UNREADABLE, () -> ingest("torn.zip", java.util.Arrays.copyOf(bomb, 1_000)));
        refused(DocumentError.DOCUMENT_UNREADABLE, () -> ingest("no.tar.gz", LAMP));
        assertThat(library.traces(TENANT)).containsOnly(0);
    }

    private List<Archives.Member> ingest(String name, byte[] bytes) {
        return archives.ingest(TENANT, new DocumentName(name), bytes);
    }

    private static List<String> statuses(List<Archives.Member> members) {
        return members.stream().map(member -> member.name() + " " + (member.document() != null) + " " + member.refusal()).toList();
    }
}
