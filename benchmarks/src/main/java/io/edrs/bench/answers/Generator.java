package io.edrs.bench.answers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes a folder of documents and {@code questions.json} beside it: {@code Generator <folder> <tuning|test|blind> <seed>}. */
public final class Generator {

    private Generator() {}

    /** Generates 200 documents and 100 questions. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Usage: Generator <folder> <tuning|test|blind> <seed>");
        }
        generate(Path.of(arguments[0]), arguments[1], Long.parseLong(arguments[2]), 200, 100);
    }

    /** Writes the documents to {@code folder/documents} and the questions to {@code folder/questions.json}. */
    public static List<Question> generate(Path folder, String split, long seed, int documents, int questions) {
        var themes = Themes.load(split);
        var facts = new Facts(themes, new Random(seed));
        var writer = new Writer(facts, themes);
        var written = new ArrayList<Document>();
        for (var i = 0; i < documents; i++) {
            written.add(writer.document(themes.domains().get(i % themes.domains().size()), i));
        }
        var asked = new Asker(facts, themes, written).questions(questions);
        try {
            Files.createDirectories(folder.resolve("documents"));
            for (var document : written) {
                Files.writeString(folder.resolve("documents").resolve(document.file()), document.text());
            }
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(folder.resolve("questions.json").toFile(), asked);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return asked;
    }
}
