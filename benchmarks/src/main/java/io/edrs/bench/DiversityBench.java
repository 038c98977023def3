package io.edrs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.edrs.bench.diversity.Contestants;
import io.edrs.bench.diversity.Question;
import io.edrs.bench.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Diverse orders: how much they repeat at equal relevance. */
@Command(name = "diversity", mixinStandardHelpOptions = true, description = {
    "Orders the 50 passages nearest to each question by relevance alone, by maximal marginal relevance (MMR) and by the quantum",
    "probability ranking principle (qPRP). For each strength of interference MMR is set to the same mean relevance, so that only",
    "the repetition differs. Data: a folder with corpus.json (title, text) and questions.json (question, gold)."})
final class DiversityBench implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder of the development data.")
    private Path data;

    @Option(names = "--passages", description = "How many passages of the corpus, from its beginning; default ${DEFAULT-VALUE}.")
    private int passages = 783;

    @Option(names = "--places", description = "How many passages each order yields; default ${DEFAULT-VALUE}.")
    private int places = 8;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var corpusFile = data.resolve("corpus.json");
        if (!Files.exists(corpusFile)) {
            throw new IllegalArgumentException("There is no %s; give --data the folder with corpus.json and questions.json.".formatted(corpusFile));
        }
        var report = new Report("diversity", Clock.systemUTC().instant());
        var contestants = new Contestants(questions(), places);
        report.fact("passages", passages);
        report.fact("questions", contestants.questions());
        var table = report.table("orders", "order", "relevance", "redundancy", "recallAt5", "allGoldAt" + places);
        contestants.plain().row(table);
        var wins = new ArrayList<Boolean>();
        for (var interference : List.of(0.05, 0.1, 0.25, 0.5, 1.0)) {
            var quantum = contestants.quantum(interference);
            var marginal = contestants.marginalAt(quantum.relevance());
            quantum.row(table);
            marginal.row(table);
            wins.add(quantum.redundancy() <= marginal.redundancy());
        }
        report.goal("qPRP repeats no more than MMR at equal relevance, at each strength", "%d of %d".formatted(
                wins.stream().filter(won -> won).count(), wins.size()), !wins.contains(false));
        System.out.println(report.text(json));
        return 0;
    }

    private List<Question> questions() throws Exception {
        var mapper = new ObjectMapper();
        var corpus = new ArrayList<JsonNode>();
        mapper.readTree(data.resolve("corpus.json").toFile()).forEach(corpus::add);
        var used = corpus.subList(0, Math.min(passages, corpus.size()));
        var titles = used.stream().map(passage -> passage.path("title").asText()).toList();
        var model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        var vectors = used.stream().map(passage -> model.embed(passage.path("title").asText() + ". " + passage.path("text").asText()).content().vector()).toList();
        var questions = new ArrayList<Question>();
        for (var asked : mapper.readTree(data.resolve("questions.json").toFile())) {
            var gold = new HashSet<String>();
            asked.path("gold").forEach(title -> gold.add(title.asText()));
            var vector = model.embed(asked.path("question").asText()).content().vector();
            questions.add(Question.of(vector, vectors, IntStream.range(0, titles.size()).filter(place -> gold.contains(titles.get(place))).boxed().toList(), gold.size()));
        }
        return questions;
    }
}
