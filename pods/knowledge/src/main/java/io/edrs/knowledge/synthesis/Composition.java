package io.edrs.knowledge.synthesis;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.edrs.knowledge.Fact;
import io.edrs.knowledge.Facts;
import io.edrs.knowledge.Passages;
import io.edrs.knowledge.StoredPassage;
import io.edrs.knowledge.claims.ClaimReader;
import io.edrs.knowledge.claims.Keys;
import io.edrs.knowledge.claims.Wording;
import io.edrs.platform.language.Sentences;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Composes a page from evidence alone: verbatim sentences and claims on record. */
@Singleton
final class Composition {

    private static final int PASSAGES = 40;
    private static final int FACTS = 60;
    private static final int MOST_SENTENCES = 40;
    private static final int FEWEST_WORDS = 3;

    private final Passages passages;
    private final Facts facts;
    private final EmbeddingModel model;
    private final ClaimReader claims = new ClaimReader();

    Composition(Passages passages, Facts facts, EmbeddingModel model) {
        this.passages = passages;
        this.facts = facts;
        this.model = model;
    }

    Draft of(String tenant, String concept) {
        var draft = new Draft();
        var wanted = Wording.of(concept);
        if (wanted.words().isEmpty() && wanted.numbers().isEmpty()) {
            return draft;
        }
        var found = found(tenant, concept);
        var definition = definition(concept);
        found.forEach(passage -> sentences(passage).filter(sentence -> definition.matcher(sentence).find())
                .forEach(sentence -> draft.say("What it is", sentence, draft.source(passage))));
        facts.find(tenant, Facts.Query.about(concept, FACTS)).stream().filter(fact -> fact.single() && !fact.attributeKey().equals("is"))
                .forEach(fact -> draft.state("Facts", fact.attribute() + ": " + fact.value() + when(fact), source(draft, fact)));
        found.forEach(passage -> sentences(passage).filter(sentence -> speaksOf(wanted, sentence, passage))
                .filter(sentence -> draft.size() < MOST_SENTENCES).forEach(sentence -> draft.say("In detail", sentence, draft.source(passage))));
        for (var pair : facts.disagreements(tenant, concept, FACTS)) {
            draft.state(ConceptPage.DISAGREEMENTS, "%s: ‘%s’%s against ‘%s’%s".formatted(pair.one().attribute(), pair.one().value(), when(pair.one()),
                    pair.other().value(), when(pair.other())), source(draft, pair.one()), source(draft, pair.other()));
        }
        return draft;
    }

    private List<StoredPassage> found(String tenant, String concept) {
        var rankings = passages.search(tenant, concept, model.embed(concept).content().vector(), PASSAGES);
        var found = new LinkedHashMap<String, StoredPassage>();
        rankings.byWords().forEach(passage -> found.put(passage.id(), passage));
        rankings.byMeaning().forEach(passage -> found.putIfAbsent(passage.id(), passage));
        return found.values().stream().filter(passage -> !passage.kind().equals("code")).toList();
    }

    /** Rows of tables are said as claims; what is left of them reads as no sentence. */
    private static Stream<String> sentences(StoredPassage passage) {
        return passage.kind().equals("table") ? Stream.empty()
                : Sentences.of(passage.text()).stream().filter(sentence -> sentence.split("\\s+").length >= FEWEST_WORDS);
    }

    /** By name, or in a place that has its name. */
    private boolean speaksOf(Wording wanted, String sentence, StoredPassage passage) {
        var own = Wording.of(sentence);
        var place = Wording.of(passage.title() + " " + passage.place());
        var isNamed = own.share(wanted) == 1 && own.numbers().containsAll(wanted.numbers());
        var isUnderItsName = !wanted.words().isEmpty() && place.share(wanted) == 1 && place.words().size() <= 2 * wanted.words().size() + 1;
        return isNamed || isUnderItsName && claims.ofSentence(sentence).filter(claim -> Wording.of(claim.subject()).share(wanted) < 1).isEmpty();
    }

    private static Pattern definition(String concept) {
        return Pattern.compile("^(?:the |an? )?" + Pattern.quote(Keys.name(concept)).replace(" ", "\\E[ -]\\Q")
                + "s? (?:\\([^)]{1,40}\\) )?(?:is|are|was|were|means|refers to) ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static int source(Draft draft, Fact fact) {
        return draft.source(fact.documentId(), fact.documentVersion(), fact.document(), fact.document());
    }

    private static String when(Fact fact) {
        return (fact.validFrom() == null ? "" : " from " + fact.validFrom()) + (fact.validUntil() == null ? "" : " until before " + fact.validUntil());
    }
}
