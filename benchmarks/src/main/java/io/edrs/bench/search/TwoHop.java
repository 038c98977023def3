package io.edrs.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A set of questions that need several passages: {@code corpus.json}, {@code questions.json}, and what peers ranked in {@code peer-*.json}. */
public record TwoHop(List<Text> corpus, List<Asked> questions, Map<String, Map<String, List<String>>> peers) {

    /** A passage. */
    public record Text(String title, String text) {}

    /** A question with the titles of the passages it needs. */
    public record Asked(String question, Set<String> gold) {}

    /** Reads the folder; says what is missing. */
    public static TwoHop in(Path folder) throws IOException {
        var corpus = new ArrayList<Text>();
        read(folder, "corpus.json").forEach(node -> corpus.add(new Text(node.get("title").asText(), node.get("text").asText())));
        var questions = new ArrayList<Asked>();
        read(folder, "questions.json").forEach(node -> questions.add(new Asked(node.get("question").asText(), new LinkedHashSet<>(texts(node.get("gold"))))));
        var peers = new LinkedHashMap<String, Map<String, List<String>>>();
        try (var files = Files.newDirectoryStream(folder, "peer-*.json")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var lists = new LinkedHashMap<String, List<String>>();
                read(folder, name).forEach(node -> lists.put(node.get("question").asText(), texts(node.get("evidence"))));
                peers.put(name.substring("peer-".length(), name.length() - ".json".length()), lists);
            }
        }
        return new TwoHop(List.copyOf(corpus), List.copyOf(questions), peers);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static JsonNode read(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("%s is missing; --data names a folder with corpus.json, questions.json and peer-*.json".formatted(file));
        }
        return new ObjectMapper().readTree(file.toFile());
    }
}
