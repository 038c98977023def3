package io.edrs.bench.answers;

import io.edrs.schema.knowledge.Passage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** True sentences about generated documents, worded otherwise than the documents are where these are tables or lists. */
public final class Statements {

    private Statements() {}

    /**
     * A true sentence.
     *
     * @param passages of the document
     * @param resting the place in the passages that says so
     * @param names the thing and the value when that is a person or a city
     */
    public record Statement(String text, List<Passage> passages, Passage resting, List<String> names) {}

    /** One sentence for each property of the things of the first documents. */
    public static List<Statement> of(String split, long seed, int documents) {
        var themes = Themes.load(split);
        var facts = new Facts(themes, new Random(seed));
        var writer = new Writer(facts, themes);
        var statements = new ArrayList<Statement>();
        for (var i = 0; i < documents; i++) {
            var document = writer.document(themes.domains().get(i % themes.domains().size()), i);
            if (!document.form().equals("items")) {
                about(document, facts, statements);
            }
        }
        return statements;
    }

    private static void about(Document document, Facts facts, List<Statement> statements) {
        var passages = Chunks.of(Path.of(document.file()), document.text());
        for (var thing : document.things()) {
            thing.values().forEach((attribute, value) -> {
                var sentence = Writer.capital(facts.pick(attribute.s()).replace("{e}", facts.pick(thing.domain().mention()).replace("{e}", thing.name())).replace("{v}", value));
                var names = attribute.v().equals("person") || attribute.v().equals("city") ? List.of(thing.name(), value) : List.of(thing.name());
                passages.stream().filter(passage -> passage.text().contains(value) && (document.things().size() == 1 || passage.text().contains(thing.name())))
                        .findFirst().ifPresent(resting -> statements.add(new Statement(sentence, passages, resting, names)));
            });
        }
    }
}
