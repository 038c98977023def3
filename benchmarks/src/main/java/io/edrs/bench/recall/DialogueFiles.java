package io.edrs.bench.recall;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Conversations from a folder of JSON files. */
final class DialogueFiles {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private DialogueFiles() {}

    static List<Dialogue> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder %s; --help describes the files it should hold.".formatted(folder));
        }
        var dialogues = new ArrayList<Dialogue>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
                dialogues.addAll(List.of(MAPPER.readValue(file.toFile(), Dialogue[].class)));
            }
        }
        if (dialogues.isEmpty()) {
            throw new IllegalArgumentException("The folder %s holds no .json file; --help describes them.".formatted(folder));
        }
        return dialogues;
    }
}
