package io.edrs.bench.answers;

import java.util.ArrayList;
import java.util.List;

/** Asks about documents: questions whose answer is known, and questions nothing answers. */
final class Asker {

    private final Facts facts;
    private final Themes themes;
    private final List<Document> documents;
    private final List<Question> questions = new ArrayList<>();

    Asker(Facts facts, Themes themes, List<Document> documents) {
        this.facts = facts;
        this.themes = themes;
        this.documents = documents;
    }

    /** As many questions as wished: a fifth unanswerable, about a sixth follow-ups, the rest of every kind. */
    List<Question> questions(int count) {
        for (var i = 0; questions.size() < count; i++) {
            switch (i % 20) {
                case 0, 7 -> unknown(false);
                case 3 -> unknown(true);
                case 11 -> absent();
                case 5, 15 -> follow(true);
                case 9 -> follow(false);
                case 2 -> several("list", themes.list());
                case 12 -> several("count", themes.count());
                case 6 -> items();
                case 16 -> yes();
                default -> fact();
            }
        }
        return questions;
    }

    private void fact() {
        var document = some("table", "prose", "pairs");
        var thing = facts.pick(document.things());
        var attribute = facts.pick(List.copyOf(thing.values().keySet()));
        add("fact-" + document.form(), List.of(), ask(thing, attribute), document, List.of(thing.values().get(attribute)));
    }

    private void follow(boolean sameThing) {
        var document = some("table");
        var things = facts.some(document.things(), 2);
        var attributes = facts.some(List.copyOf(things.getFirst().values().keySet()), 2);
        var first = ask(things.getFirst(), attributes.getFirst());
        var attribute = sameThing ? attributes.getLast() : attributes.getFirst();
        var thing = sameThing ? things.getFirst() : things.getLast();
        var text = sameThing ? facts.pick(themes.followAttribute()).replace("{h}", header(thing, attribute))
                : facts.pick(themes.followEntity()).replace("{e}", mention(thing));
        add(sameThing ? "follow-attribute" : "follow-entity", List.of(first), text, document, List.of(thing.values().get(attribute)));
    }

    private void several(String kind, List<String> phrasings) {
        for (var attempt = 0; attempt < 100; attempt++) {
            var document = some("table");
            var attribute = List.copyOf(document.things().getFirst().values().keySet()).stream().filter(one -> one.v().equals("group")).findFirst();
            if (attribute.isPresent()) {
                var value = facts.pick(document.things()).values().get(attribute.get());
                var all = documents.stream().flatMap(other -> other.things().stream()).filter(thing -> value.equals(thing.values().get(attribute.get()))).toList();
                if (document.things().containsAll(all) && !all.isEmpty()) {
                    var text = facts.pick(phrasings).replace("{n}", document.things().getFirst().domain().noun()).replace("{p}", document.things().getFirst().domain().plural())
                            .replace("{h}", header(all.getFirst(), attribute.get())).replace("{v}", value);
                    var values = kind.equals("count") ? List.of(String.valueOf(all.size())) : all.stream().map(Thing::name).toList();
                    add(kind, List.of(), text, document, values);
                    return;
                }
            }
        }
        fact();
    }

    private void items() {
        var document = some("items");
        var thing = document.things().getFirst();
        add("items", List.of(), facts.pick(themes.items()).replace("{i}", thing.domain().items().name()).replace("{e}", mention(thing)), document, thing.items());
    }

    private void yes() {
        var document = some("table", "pairs");
        var thing = facts.pick(document.things());
        var attribute = facts.pick(List.copyOf(thing.values().keySet()));
        var text = facts.pick(themes.yes()).replace("{e}", mention(thing)).replace("{h}", header(thing, attribute)).replace("{v}", thing.values().get(attribute));
        add("yes", List.of(), text, document, List.of("Yes", thing.values().get(attribute)));
    }

    private void unknown(boolean elsewhere) {
        var thing = facts.pick(facts.pick(documents).things());
        var attribute = facts.pick(List.copyOf(thing.values().keySet()));
        var stranger = new Thing(thing.domain(), elsewhere ? facts.name(thing.domain()) : facts.nearMiss(thing), thing.values(), thing.headers(), List.of());
        questions.add(new Question(questions.size(), elsewhere ? "no-such-thing" : "near-miss", List.of(), ask(stranger, attribute), "", List.of()));
    }

    private void absent() {
        var document = some("table", "prose", "pairs");
        var thing = facts.pick(document.things());
        var lacking = new ArrayList<>(thing.domain().absent());
        thing.domain().attributes().stream().filter(attribute -> !thing.values().containsKey(attribute)).forEach(attribute -> lacking.add(Phrase.inSentence(attribute.h().getFirst())));
        var text = facts.pick(themes.generic()).replace("{h}", facts.pick(lacking)).replace("{e}", mention(thing));
        questions.add(new Question(questions.size(), "no-such-property", List.of(), Writer.capital(text), "", List.of()));
    }

    private String ask(Thing thing, Themes.Attribute attribute) {
        var own = !attribute.q().isEmpty() && facts.number(100) < 60;
        return Writer.capital((own ? facts.pick(attribute.q()) : facts.pick(themes.generic()).replace("{h}", header(thing, attribute))).replace("{e}", mention(thing)));
    }

    private String header(Thing thing, Themes.Attribute attribute) {
        return Phrase.inSentence(facts.number(100) < 70 ? thing.headers().get(attribute) : facts.pick(attribute.h()));
    }

    private String mention(Thing thing) {
        return facts.pick(thing.domain().mention()).replace("{e}", facts.number(100) < 15 ? thing.name().toLowerCase(java.util.Locale.ROOT) : thing.name());
    }

    private Document some(String... forms) {
        var wanted = facts.pick(List.of(forms));
        return facts.pick(documents.stream().filter(document -> document.form().equals(wanted)).toList());
    }

    private void add(String kind, List<String> before, String text, Document document, List<String> values) {
        questions.add(new Question(questions.size(), kind, before, text, document.file(), values));
    }
}
