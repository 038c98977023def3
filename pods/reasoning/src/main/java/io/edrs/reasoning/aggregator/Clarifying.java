package io.edrs.reasoning.aggregator;

import io.edrs.platform.language.Words;
import io.edrs.reasoning.AskBack;
import io.edrs.reasoning.Composed;
import io.edrs.reasoning.Intent;
import io.edrs.reasoning.Interpretation;
import io.edrs.schema.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides when asking back is better than not knowing: a question without an answer that points at something nobody has named. */
@Singleton
class Clarifying {

    /** @param text what is asked back @param options what may be meant */
    record Unclear(String text, List<String> options) {}

    private static final Set<Intent> CLEAR = EnumSet.of(Intent.GREETING, Intent.STATEMENT, Intent.CONVERSATION, Intent.LIST, Intent.COUNT);
    private static final Pattern POINTING = Pattern.compile("(?i)\\b(its|their|his|her(?= \\w)|he|she|they|them|him|this one|that one|it)\\b");
    /** Where "it" stands for nothing: "What time is it?", "Is it raining?" */
    private static final Pattern EMPTY = Pattern.compile("(?i)^(?:what (?:time|day|date|year|month)\\b.*|(?:is|was|will|does) it\\b.*|how (?:late|far|long) (?:is|does) it\\b.*|.*\\bit (?:is|was) (?:true|said|possible|known)\\b.*)");
    private static final Pattern ASKING = Pattern.compile("(?i)^(?:what|who|which|where|when|how)\\b.*");
    private static final int MOST = 6;

    /** What to ask back, or nothing when the answer stands. */
    Optional<Unclear> of(Interpretation asked, List<Passage> passages, Composed composed) {
        if (CLEAR.contains(asked.intent()) || !asked.names().isEmpty() || !asked.parts().isEmpty() || !composed.citations().isEmpty()
                || composed.confidence() >= ComposerConfig.DEFAULT.threshold() || EMPTY.matcher(asked.query()).matches()) {
            return Optional.empty();
        }
        var options = options(asked.query(), passages);
        var pointing = POINTING.matcher(asked.query());
        if (pointing.find()) {
            return Optional.of(new Unclear(AskBack.meaning(pointing.group(1), options), options));
        }
        return options.size() > 1 && ASKING.matcher(asked.query()).matches() ? Optional.of(new Unclear(AskBack.which(options), options)) : Optional.empty();
    }

    /** The rows of the first table that has the column asked for; none when it has only one. */
    private static List<String> options(String query, List<Passage> passages) {
        var wanted = Words.content(query).stream().map(word -> word.stem()).collect(Collectors.toSet());
        var tables = new LinkedHashMap<String, Set<String>>();
        passages.stream().flatMap(passage -> Rows.of(passage).stream()).filter(row -> row.labelled() && names(row, wanted))
                .forEach(row -> tables.computeIfAbsent(row.table(), table -> new LinkedHashSet<>()).add(row.label()));
        return tables.values().stream().filter(labels -> labels.size() > 1).findFirst().map(labels -> labels.stream().limit(MOST).toList()).orElse(List.of());
    }

    private static boolean names(Row row, Set<String> wanted) {
        return row.cells().stream().skip(1).map(cell -> Words.content(cell.header()).stream().map(word -> word.stem()).toList())
                .anyMatch(header -> !header.isEmpty() && wanted.containsAll(header));
    }
}
