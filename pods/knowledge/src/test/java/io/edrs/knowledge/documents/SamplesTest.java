package io.edrs.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final Path SAMPLES = Path.of("../../docs/samples");

    @Test
    void everySampleBecomesPassages() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var sorted = files.sorted().toList();
            assertThat(sorted).hasSize(10);
            for (var file : sorted) {
                assertThat(chunks(file.getFileName().toString())).as(file.toString()).hasSizeGreaterThan(3);
            }
        }
    }

    @Test
    void theQuestionsOfTheTourHaveTheirPassage() throws IOException {
        assertThat(Reads.said(chunks("edrs-overview.md"))).anySatisfy(c -> assertThat(c).contains("is made of ten pods: gateway, persona"));
        assertThat(Reads.said(chunks("limits.md"))).contains("table [Rate limits for clients › Professional] Client tier: Professional | "
            + "Requests per minute: 300 | Burst capacity: 30 | Concurrent requests: 15");
        assertThat(Reads.said(chunks("stores.md"))).anySatisfy(c -> assertThat(c).contains("Service: episodic-memory-service | Store: ScyllaDB | Store port: 9042"));
        assertThat(Reads.said(chunks("onboarding.txt"))).anySatisfy(c -> assertThat(c).contains("Day: Tuesday | Subject: Safety course | With: Amara Okafor"));
        assertThat(Reads.said(chunks("research-notes.docx"))).contains("table [Key facts › Power drawn] Power drawn: 2.8 W");
        assertThat(Reads.said(chunks("security-policy.pdf"))).anySatisfy(c -> assertThat(c).startsWith("prose [3. Robots in the field › page 2]"));
    }

    @Test
    void theyAreShort() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var long_ = new ArrayList<Path>();
            for (var file : files.filter(f -> !f.toString().matches(".*(docx|pdf)")).toList()) {
                if (Files.readAllLines(file).size() >= 200) {
                    long_.add(file);
                }
            }
            assertThat(long_).isEmpty();
        }
    }

    private static List<Chunk> chunks(String name) throws IOException {
        return Reads.chunks(name, Files.readAllBytes(SAMPLES.resolve(name)));
    }
}
