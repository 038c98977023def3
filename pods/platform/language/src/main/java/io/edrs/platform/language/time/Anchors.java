package io.edrs.platform.language.time;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds times told by another time or by an event: "the week before the move", "two days after 9 June", "during the trip". */
final class Anchors {

    private static final String EVENT = "((?:(?:the|my|our|his|her|their|your) |\\p{Lu}\\p{L}+['’]s )[^?.!,;]{2,60}|\\p{Ll}{2,}ing [^?.!,;]{2,60})";
    private static final Pattern EXACT = Pattern.compile("(?<![\\p{L}\\p{N}])(?:in |on |during )?(the|" + Names.COUNT + ") "
            + Names.UNIT + "s? (?i:(before|prior to|preceding|after|following)) ");
    private static final Pattern OPEN = Pattern.compile("(?<![\\p{L}\\p{N}])(?i:(right before|just before|shortly before|before|right after"
            + "|just after|shortly after|soon after|after|since|during|around the time of|at the time of)) " + EVENT);
    private static final Pattern TAIL = Pattern.compile("^" + EVENT);
    private static final Pattern CLOSE = Pattern.compile("^(?:right|just|shortly|soon) .*");
    private static final int NEAR = 14;

    private Anchors() {}

    static Reading in(String text, Reading plain) {
        var mentions = new ArrayList<>(plain.mentions());
        var anchors = new ArrayList<Anchor>();
        EXACT.matcher(text).results().forEach(match -> exact(text, match, mentions, anchors));
        OPEN.matcher(text).results().filter(match -> mentions.stream().noneMatch(m -> m.start() < match.end() && match.start() < m.end()))
                .filter(match -> anchors.stream().noneMatch(a -> a.start() < match.end() && match.start() < a.end()))
                .forEach(match -> anchors.add(open(match)));
        mentions.sort(Comparator.comparingInt(Mention::start));
        return new Reading(List.copyOf(mentions), List.copyOf(anchors), plain.impossible());
    }

    private static void exact(String text, MatchResult match, List<Mention> mentions, List<Anchor> anchors) {
        var side = match.group(4).toLowerCase(Locale.ROOT).matches("after|following") ? 1 : -1;
        var isCounted = !match.group(1).equalsIgnoreCase("the");
        var unit = match.group(3);
        var skip = isCounted ? Names.length(Names.count(match.group(1)), unit) : Period.ZERO;
        var anchor = new Anchor(match.start(), match.end(), "", side, Names.length(1, unit), isCounted ? skip.minus(half(unit)) : skip);
        var known = mentions.stream().filter(m -> match.start() < m.start() && m.start() <= match.end() && match.end() < m.end()).findFirst();
        if (known.isPresent()) {
            mentions.remove(known.get());
            mentions.add(new Mention(match.start(), known.get().end(), anchor.seenFrom(known.get().span())));
            return;
        }
        var tail = TAIL.matcher(text.substring(match.end()));
        if (tail.find()) {
            anchors.add(new Anchor(match.start(), match.end() + tail.end(), tail.group(1).strip(), side, anchor.length(), anchor.skip()));
        }
    }

    /** "Two weeks after" is meant to about half a week. */
    private static Period half(String unit) {
        return switch (unit) {
            case "month" -> Period.ofDays(15);
            case "year" -> Period.ofMonths(6);
            case "day", "night" -> Period.ofDays(1);
            default -> Period.ofDays(3);
        };
    }

    private static Anchor open(MatchResult match) {
        var word = match.group(1).toLowerCase(Locale.ROOT);
        int side = word.endsWith("before") ? -1 : word.endsWith("after") || word.equals("since") ? 1 : 0;
        var length = CLOSE.matcher(word).matches() ? Period.ofDays(NEAR) : Period.ZERO;
        return new Anchor(match.start(), match.end(), match.group(2).strip(), side, length, Period.ZERO);
    }
}
