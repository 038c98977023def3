package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.Stated;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.knowledge.StatedFact;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.memory.RememberedFact;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts in what was replied: what the user told before what documents claim, each once. */
final class Facts {

    private Facts() {}

    static List<Stated> of(Recalled recalled, List<PassagesFound> found) {
        var told = recalled.facts() == null ? Stream.<Stated>of() : recalled.facts().stream().map(Facts::stated);
        var claimed = found.stream().filter(one -> one.facts() != null).flatMap(one -> one.facts().stream()).map(Facts::stated);
        var facts = new LinkedHashMap<String, Stated>();
        Stream.concat(told, claimed).forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        return List.copyOf(facts.values());
    }

    private static Stated stated(RememberedFact fact) {
        return new Stated(fact.factId().toString(), fact.subject(), fact.attribute(), fact.value(), fact.words(), Told.CONVERSATION,
                fact.eventId().toString(), validity(day(fact.validFrom()), day(fact.validUntil())), fact.confidence());
    }

    private static Stated stated(StatedFact fact) {
        return new Stated(fact.factId(), fact.subject(), fact.attribute(), fact.value(), fact.sentence(), fact.document(), fact.passageId(),
                validity(fact.validFrom(), fact.validUntil()), fact.confidence());
    }

    private static String day(@Nullable Instant moment) {
        return moment == null ? "" : moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String validity(String from, String until) {
        return ((from.isEmpty() ? "" : "from " + from + " ") + (until.isEmpty() ? "" : "until " + until)).strip();
    }
}
