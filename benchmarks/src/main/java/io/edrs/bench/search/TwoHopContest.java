package io.edrs.bench.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.bench.report.FigureTable;
import io.edrs.knowledge.phrase.PassageReader;
import io.edrs.knowledge.phrase.PassageText;
import io.edrs.knowledge.phrase.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The questions of a set, put to the product, to words alone, to meaning alone, and to the peers' lists. */
public final class TwoHopContest {

    private static final int BATCH = 64;
    private static final List<String> SPLITS = List.of("odd (test)", "even (tuning)", "all");

    private final TwoHop data;
    private final EmbeddingModel model;
    private final List<Double> synonyms;
    private final FigureTable links;
    private final PassageReader reader = new PassageReader();
    /** The runs share questions, names and, by and by, passages. */
    private final Map<String, float[]> known = new HashMap<>();

    /** @param synonyms the nearness from which names get edges by meaning, largest first: a row for each @param links what making them took */
    public TwoHopContest(TwoHop data, EmbeddingModel model, List<Double> synonyms, FigureTable links) {
        this.data = data;
        this.model = model;
        this.synonyms = synonyms;
        this.links = links;
    }

    /** Indexes the first passages and fills the table; returns the product's scores by split. */
    public Map<String, Score> run(FigureTable table, Path folder, int passages, boolean hidden) throws IOException {
        var texts = data.corpus().subList(0, Math.min(passages, data.corpus().size()));
        var corpus = texts.size() + (hidden ? ", titles hidden" : "");
        var vectors = embedded(data.questions().stream().map(TwoHop.Asked::question).toList());
        try (var library = new Library(folder); var raw = new RawBm25(folder.resolve("raw"), texts.stream().map(TwoHop.Text::text).toList())) {
            var readings = fill(library, texts, hidden);
            data.questions().forEach(asked -> raw.query(asked.question()));
            var floor = new Score();
            data.questions().forEach(asked -> floor.add(asked.gold(), List.of(), raw.query(asked.question())));
            var p50 = floor.percentile(0.5);
            // Once to warm up, once to count.
            scored(texts, i -> library.search(data.questions().get(i).question(), vectors.get(i)));
            var product = scored(texts, i -> library.search(data.questions().get(i).question(), vectors.get(i)));
            rows(table, corpus, "EDRS", product, true, p50);
            for (var least : synonyms) {
                var linked = library.link(readings, this::embedded, least);
                scored(texts, i -> library.search(data.questions().get(i).question(), vectors.get(i)));
                links.row(corpus, "%.2f".formatted(least), linked.subjects(), linked.names(), linked.edges(), linked.embeddingSeconds(), linked.nearestMicros());
                rows(table, corpus, "EDRS, %d synonym edges from %.2f".formatted(linked.edges(), least),
                        scored(texts, i -> library.search(data.questions().get(i).question(), vectors.get(i))), true, p50);
            }
            rows(table, corpus, "BM25 alone", scored(texts, i -> library.byWords(data.questions().get(i).question())), true, p50);
            rows(table, corpus, "vectors alone", scored(texts, i -> library.byMeaning(vectors.get(i))), true, p50);
            return product;
        }
    }

    /** Adds the peers' rows. */
    public void peers(FigureTable table, String corpus) {
        data.peers().forEach((name, lists) -> rows(table, corpus, name, scores(i -> lists.getOrDefault(data.questions().get(i).question(), List.of())), false, 1));
    }

    private List<Reading> fill(Library library, List<TwoHop.Text> texts, boolean hidden) {
        var readings = new ArrayList<Reading>();
        for (var from = 0; from < texts.size(); from += BATCH) {
            var some = texts.subList(from, Math.min(from + BATCH, texts.size()));
            var vectors = embedded(some.stream().map(text -> hidden ? text.text() : text.title() + ": " + text.text()).toList());
            var items = new ArrayList<Library.Item>();
            for (var i = 0; i < some.size(); i++) {
                var title = hidden ? "" : some.get(i).title();
                items.add(new Library.Item(Integer.toString(from + i), title, some.get(i).text(), vectors.get(i),
                        reader.read(new PassageText(title, "", 0, some.get(i).text()))));
            }
            library.add(items);
            items.forEach(item -> readings.add(item.reading()));
        }
        return readings;
    }

    private Map<String, Score> scored(List<TwoHop.Text> texts, IntFunction<List<String>> ranking) {
        return scores(i -> ranking.apply(i).stream().map(id -> texts.get(Integer.parseInt(id)).title()).distinct().toList());
    }

    private Map<String, Score> scores(IntFunction<List<String>> ranking) {
        var scores = new LinkedHashMap<String, Score>();
        SPLITS.forEach(split -> scores.put(split, new Score()));
        for (var i = 0; i < data.questions().size(); i++) {
            var begin = System.nanoTime();
            var ranked = ranking.apply(i);
            var nanos = System.nanoTime() - begin;
            for (var split : List.of(SPLITS.get(i % 2 == 1 ? 0 : 1), SPLITS.get(2))) {
                scores.get(split).add(data.questions().get(i).gold(), ranked, nanos);
            }
        }
        return scores;
    }

    private static void rows(FigureTable table, String corpus, String who, Map<String, Score> scores, boolean timed, double floor) {
        scores.forEach((split, score) -> score.row(table, corpus, who, split, timed, floor));
    }

    private List<float[]> embedded(List<String> texts) {
        var fresh = texts.stream().distinct().filter(text -> !known.containsKey(text)).toList();
        var made = fresh.isEmpty() ? List.<Embedding>of() : model.embedAll(fresh.stream().map(TextSegment::from).toList()).content();
        IntStream.range(0, fresh.size()).forEach(i -> known.put(fresh.get(i), made.get(i).vector()));
        return texts.stream().map(known::get).toList();
    }
}
