package io.edrs.platform.language.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads the times named in English text, without a model: the same text and day always give the same. */
public final class TimeWords {

    private static final int LONGEST = 4_000;
    private static final Period OF_PLANS = Period.ofDays(60);
    private static final List<Rule> RULES = Stream.concat(CalendarRules.ALL.stream(), RelativeRules.ALL.stream()).toList();

    private TimeWords() {}

    /** The times in a question put on that day: dates without a year lie in the past. */
    public static Reading asked(String text, LocalDate today) {
        var plain = read(text, new Viewpoint(today, Period.ZERO));
        return Ranges.joined(text, Anchors.in(text, plain), today);
    }

    /** The times in something said on that day, plans for the coming weeks among them. */
    public static List<Mention> said(String text, LocalDate today) {
        return read(text, new Viewpoint(today, OF_PLANS)).mentions();
    }

    private static Reading read(String text, Viewpoint seenFrom) {
        var head = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        if (!Trigger.isIn(head)) {
            return new Reading(List.of(), List.of(), List.of());
        }
        var mentions = new ArrayList<Mention>();
        var impossible = new ArrayList<String>();
        var taken = new BitSet();
        for (var rule : RULES) {
            rule.words().matcher(head).results().filter(match -> taken.get(match.start(), match.end()).isEmpty()).forEach(match -> {
                taken.set(match.start(), match.end());
                try {
                    var span = rule.meaning().of(match, seenFrom);
                    if (span != null) {
                        mentions.add(new Mention(match.start(), match.end(), span));
                    }
                } catch (DateTimeException doesNotExist) {
                    impossible.add(match.group());
                }
            });
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return new Reading(List.copyOf(mentions), List.of(), List.copyOf(impossible));
    }
}
