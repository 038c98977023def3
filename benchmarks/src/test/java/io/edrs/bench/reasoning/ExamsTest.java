package io.edrs.bench.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamsTest {

    @TempDir
    Path folder;

    @Test
    void worksThroughASet() throws Exception {
        Files.createDirectories(folder.resolve("ProntoQA"));
        Files.writeString(folder.resolve("ProntoQA/problems.json"), """
                [{"id": "1", "context": "Every zorple is a grub. Grubs are not shy. Max is a zorple.", "answer": "B",
                  "question": "Is the following statement true or false? Max is shy.", "options": ["A) True", "B) False"]},
                 {"id": "2", "context": "Every zorple of if nor. Max is a zorple.", "answer": "A",
                  "question": "Is the following statement true or false? Max is shy.", "options": ["A) True", "B) False"]}]""");
        Files.writeString(folder.resolve("ProntoQA/programs-gpt-4.json"), """
                [{"id": "1", "answer": "B", "options": ["A) True", "B) False"],
                  "raw_logic_programs": ["Facts:\\nZorple(Max, True)\\nRules:\\nZorple($x, True) >>> Shy($x, False)\\nQuery:\\nShy(Max, True)"]}]""");
        var text = new Exams(folder, Duration.ofSeconds(5), "ProntoQA", 1).report(true).text(true);
        assertThat(text).contains("\"set\" : \"ProntoQA\"", "\"coverage\" : 50.0", "\"precise\" : 100.0", "\"proved\" : 50.0").contains("unread: Every zorple of if nor.");
    }

    @Test
    void saysWhichDataAreMissing() {
        assertThatThrownBy(() -> new Exams(folder, Duration.ofSeconds(5), "", 1).report(false)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ProntoQA").hasMessageContaining("--data");
    }
}
