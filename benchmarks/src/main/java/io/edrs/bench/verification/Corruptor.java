package io.edrs.bench.verification;

import io.edrs.schema.reasoning.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes one thing of a true answer wrong. */
public final class Corruptor {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,+-])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\p{L}\\d]|-\\d|[.,]\\d)");
    private static final Map<String, List<String>> UNITS = Map.ofEntries(Map.entry("EUR", List.of("USD", "GBP")), Map.entry("GB", List.of("MB", "TB")),
            Map.entry("kg", List.of("g", "t")), Map.entry("m2", List.of("km2", "ha")), Map.entry("m", List.of("km", "ft")), Map.entry("kn", List.of("km/h", "mph")),
            Map.entry("months", List.of("weeks", "years")), Map.entry("hours", List.of("minutes", "days")), Map.entry("days", List.of("hours", "weeks")),
            Map.entry("weeks", List.of("days", "months")), Map.entry("minutes", List.of("seconds", "hours")), Map.entry("seconds", List.of("minutes", "hours")),
            Map.entry("MiB", List.of("GiB", "KB")), Map.entry("metres", List.of("feet", "km")), Map.entry("ms", List.of("s", "min")), Map.entry("%", List.of(" kg", " days")));
    private static final Pattern UNIT = Pattern.compile("(?<=\\d|\\bin ) ?(EUR|GB|kg|m2|m|kn|months|hours|days|weeks|minutes|seconds|MiB|metres|ms|%)(?![\\p{L}\\d])");
    private static final Pattern DENIED = Pattern.compile("\\b(is|are|was|were|may|must|can|does|do) not ");
    private static final Pattern VERB = Pattern.compile(" (is|are|was|were|has|may|must|can|will) ");

    private final Random random;
    private final List<TrueAnswer> others;

    public Corruptor(Random random, List<TrueAnswer> others) {
        this.random = random;
        this.others = others;
    }

    /** The answer made wrong in that way, or nothing when it offers no place for it. */
    public Optional<TrueAnswer> corrupt(Corruption how, TrueAnswer answer) {
        return switch (how) {
            case NUMBER -> replaced(answer, NUMBER, match -> Dates.DATE.matcher(answer.text()).results().noneMatch(date ->
                    date.start() <= match.start() && match.end() <= date.end()) ? number(match.group()) : match.group());
            case UNIT -> replaced(answer, UNIT, match -> match.group().replace(match.group(1), pick(UNITS.get(match.group(1)))));
            case DATE -> replaced(answer, Dates.DATE, match -> Dates.other(match, random));
            case NEGATION -> negated(answer);
            case ENTITY -> entity(answer);
            case CITATION -> cited(answer);
        };
    }

    private interface Change {
        String of(MatchResult match);
    }

    private Optional<TrueAnswer> replaced(TrueAnswer answer, Pattern what, Change change) {
        var places = what.matcher(answer.text()).results().toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var place = pick(places);
        var other = answer.text().substring(0, place.start()) + change.of(place) + answer.text().substring(place.end());
        return other.equals(answer.text()) ? Optional.empty() : Optional.of(answer.saying(other));
    }

    private String number(String written) {
        if (written.contains(",") || written.contains(".")) {
            return written.replaceFirst("\\d", written.startsWith("9") ? "8" : "9");
        }
        var value = Long.parseLong(written);
        return String.valueOf(switch (random.nextInt(3)) {
            case 0 -> value + 1;
            case 1 -> value * 10 + 3;
            default -> value / 2 + value + 7;
        });
    }

    private Optional<TrueAnswer> negated(TrueAnswer answer) {
        var text = answer.text();
        if (DENIED.matcher(text).find()) {
            return Optional.of(answer.saying(DENIED.matcher(text).replaceFirst("$1 ")));
        }
        if (VERB.matcher(text).find()) {
            return Optional.of(answer.saying(VERB.matcher(text).replaceFirst(" $1 not ")));
        }
        return text.contains(": ") || text.startsWith("Yes") ? Optional.empty()
                : Optional.of(answer.saying("It is not true that " + Character.toLowerCase(text.charAt(0)) + text.substring(1)));
    }

    /** Another name of the same evidence half of the time, else of elsewhere; never one of which the same is true. */
    private Optional<TrueAnswer> entity(TrueAnswer answer) {
        var present = answer.names().stream().filter(answer.text()::contains).toList();
        if (present.isEmpty()) {
            return Optional.empty();
        }
        var old = pick(present);
        var pool = others.stream().filter(other -> other.source().equals(answer.source()) && (random.nextBoolean() || other.evidence().equals(answer.evidence())))
                .flatMap(other -> other.names().stream()).filter(name -> !name.contains(old) && !old.contains(name) && !answer.text().contains(name)).toList();
        for (var attempt = 0; attempt < 20 && !pool.isEmpty(); attempt++) {
            var name = pick(pool);
            var wrong = answer.text().replace(old, name);
            if (answer.evidence().stream().noneMatch(piece -> bears(piece.text(), wrong))) {
                return Optional.of(answer.saying(wrong));
            }
        }
        return Optional.empty();
    }

    /** Whether all that begins with a capital or a digit in the sentence stands in the text. */
    private static boolean bears(String text, String sentence) {
        var marks = Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d.-]*").matcher(sentence.substring(1)).results().map(MatchResult::group).map(mark -> mark.replaceFirst("[.-]$", "")).toList();
        return marks.stream().allMatch(text::contains);
    }

    private Optional<TrueAnswer> cited(TrueAnswer answer) {
        if (answer.citations().size() != 1) {
            return Optional.empty();
        }
        var cited = answer.citations().getFirst();
        var elsewhere = pick(others).citations().getFirst();
        var other = new ArrayList<Citation>();
        switch (random.nextInt(4)) {
            case 0 -> other.add(new Citation(elsewhere.document(), cited.place(), cited.quote(), 1));
            case 1 -> other.add(new Citation(cited.document(), "Appendix > " + elsewhere.place() + " " + random.nextInt(100), cited.quote(), 1));
            case 2 -> other.add(new Citation(cited.document(), cited.place(), elsewhere.quote(), 1));
            default -> pieceOf(answer, cited).ifPresent(other::add);
        }
        return other.isEmpty() || other.contains(cited) || other.getFirst().quote().contains(answer.text()) && other.getFirst().document().equals(cited.document())
                && other.getFirst().place().equals(cited.place()) ? Optional.empty() : Optional.of(answer.citing(other));
    }

    /** Another piece of the same evidence, rightly quoted, that says something else. */
    private Optional<Citation> pieceOf(TrueAnswer answer, Citation cited) {
        var pieces = answer.evidence().stream().filter(piece -> piece.text().contains("\n") && !piece.text().contains(cited.quote()) && !bears(piece.text(), answer.text())).toList();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var piece = pick(pieces);
        var line = piece.text().indexOf('\n');
        return Optional.of(new Citation(piece.source(), piece.text().substring(0, line), piece.text().substring(line + 1), 1));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
