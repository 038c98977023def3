package io.edrs.platform.language.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times made of others: between two, before, after or since one. */
final class Ranges {

    private static final Pattern BETWEEN = Pattern.compile("(?:between|from)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s*(?:and|to|until|till|-|–)?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE = Pattern.compile("(before|prior to|until|after|since)\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN = Pattern.compile("^(before|until|after|since|from)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int FAR = 365;

    private Ranges() {}

    static Reading joined(String text, Reading plain, LocalDate today) {
        var joined = new ArrayList<Mention>();
        var mentions = plain.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            if (i + 1 < mentions.size() && isRange(text, mention, mentions.get(i + 1))) {
                var last = mentions.get(++i);
                joined.add(new Mention(mention.start(), last.end(), new Span(mention.span().from(), last.span().to())));
            } else {
                joined.add(sided(text, mention, today));
            }
        }
        return new Reading(joined, plain.anchors(), plain.impossible());
    }

    private static boolean isRange(String text, Mention first, Mention second) {
        var opens = BETWEEN.matcher(text.substring(0, first.start())).find()
                || text.substring(first.start(), first.end()).toLowerCase(Locale.ROOT).matches("(from|between) .*");
        return opens && AND.matcher(text.substring(first.end(), second.start())).matches()
                && first.span().from().isBefore(second.span().to());
    }

    private static Mention sided(String text, Mention mention, LocalDate today) {
        var before = SIDE.matcher(text.substring(0, mention.start()));
        var own = OWN.matcher(text.substring(mention.start(), mention.end()));
        if (before.find()) {
            return new Mention(before.start(), mention.end(), side(before.group(1), mention.span(), today));
        }
        return own.matches() ? new Mention(mention.start(), mention.end(), side(own.group(1), mention.span(), today)) : mention;
    }

    private static Span side(String word, Span span, LocalDate today) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "before", "prior to" -> new Span(span.from().minusDays(FAR), span.from());
            case "until" -> new Span(span.from().minusDays(FAR), span.to());
            case "after" -> new Span(span.to(), later(today.plusDays(1), span.to().plusDays(1)));
            default -> new Span(span.from(), later(today.plusDays(1), span.to()));
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
