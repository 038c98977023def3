package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.AnswerType;
import io.edrs.reasoning.Intent;
import io.edrs.schema.knowledge.Passage;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers with the items of a list whose heading or introduction says what they are. */
@Singleton
class ItemAnswers {

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•+]|\\d+[.)])\\s+(.*)$");
    private static final Set<AnswerType> SINGLE = EnumSet.of(AnswerType.DATE, AnswerType.PERSON, AnswerType.PLACE, AnswerType.NUMBER, AnswerType.MONEY);
    private static final double NAME_ABSENT = 0.3;
    private static final double AROUND = 0.8;
    private static final double ONE_WANTED = 0.8;

    List<Candidate> of(Asked asked, List<Passage> passages) {
        return passages.stream().map(passage -> candidate(asked, passage)).filter(candidate -> candidate != Candidate.NONE).toList();
    }

    private Candidate candidate(Asked asked, Passage passage) {
        var lines = passage.text().lines().filter(line -> !line.isBlank()).toList();
        var items = lines.stream().filter(line -> isItem(passage, line)).map(ItemAnswers::item).toList();
        if (items.size() < 2) {
            return Candidate.NONE;
        }
        var intro = String.join(" ", lines.stream().filter(line -> !isItem(passage, line)).toList());
        var own = Field.of(intro + " . " + heading(passage));
        var context = Field.of(intro + " . " + Rows.context(passage).text());
        var covered = asked.terms().stream().mapToDouble(term -> Math.max(own.match(term), asked.intent() == Intent.COUNT && !term.name() ? 0 : AROUND * context.match(term))).toArray();
        var coverage = Coverage.of(asked.terms(), covered);
        var known = asked.names().stream().allMatch(context::holds);
        var confidence = known ? coverage.confidence() : Math.min(NAME_ABSENT, coverage.confidence());
        confidence *= SINGLE.contains(asked.type()) && asked.intent() != Intent.COUNT ? ONE_WANTED : 1;
        var listed = (intro.isEmpty() ? heading(passage) + ":" : intro) + " " + String.join(", ", items);
        var text = asked.intent() == Intent.COUNT ? items.size() + ". " + listed : listed;
        return new Candidate(Phrasing.sentence(text), List.of(new Quote(passage, passage.text().strip())), confidence, coverage.missing(), heading(passage));
    }

    private static boolean isItem(Passage passage, String line) {
        return BULLET.matcher(line).matches() || "list".equals(passage.kind()) && !line.strip().endsWith(":");
    }

    private static String item(String line) {
        var matcher = BULLET.matcher(line);
        return (matcher.matches() ? matcher.group(1) : line).strip().replaceFirst("[.;,]$", "");
    }

    private static String heading(Passage passage) {
        var place = passage.place() == null || passage.place().isBlank() ? passage.title() : passage.place();
        return place.substring(place.lastIndexOf('›') + 1).strip();
    }
}
