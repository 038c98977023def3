package io.edrs.reasoning.interpreter;

import io.edrs.platform.language.Name;
import io.edrs.platform.language.Tagger;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a follow-up stand alone by carrying over what the question before it was about. */
@Singleton
class FollowUps {

    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(and|or|also|then|now|but|so|ok(ay)?|what about|how about|what of|(the )?same( \\w+)? (for|with|about|goes for))[, ]+");
    private static final Pattern ABOUT = Pattern.compile("(?i)^(and |but |so |ok(ay)? )?(what|how) (about|of)\\b.*|^(and|or|also|now) .*|^(the )?same\\b.*");
    private static final Pattern SAME = Pattern.compile("(?i)\\bsame\\b");
    private static final Pattern OWNED = Pattern.compile("(?i)\\b(its|their|his|her)\\b(?= \\w)");
    private static final Pattern PRONOUN = Pattern.compile(
            "(?i)\\b(it|they|them|he|she|him|her|this one|that one|this|that|these|those)\\b");
    private static final Pattern THERE = Pattern.compile("(?i)(?<!^)(?<!is )(?<!are )(?<!was )(?<!were )\\bthere\\b");
    private static final Pattern PERSONAL = Pattern.compile("(?i)\\b(he|she|him|his|her|hers)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern CONSTRAINT = Pattern.compile("(?i)^(in|for|at|on|from|since|during|under|by|with|to) .*");
    private static final Pattern BARE = Pattern.compile("(?i)^what('s| is| are| was| were) the (?!.*\\b(of|for|in|at|on|from|by|to|with|most|least|\\w+est)\\b)[\\w -]{2,40}\\??$");
    private static final Pattern FORM = Pattern.compile("(?i).*\\b(who|whom|whose|what|when|where|which|why|how)\\b.*");

    private final Tagger tagger;

    FollowUps(Tagger tagger) {
        this.tagger = tagger;
    }

    /** Every way the question may be meant after the earlier question and its answer, the likeliest first. */
    List<String> readings(String question, String earlier, String answer) {
        if (earlier.isBlank()) {
            return List.of(question);
        }
        var before = Parsed.of(earlier, tagger);
        var rest = strip(question);
        var parsed = Parsed.of(rest, tagger);
        var fragment = !parsed.hasVerb() && !rest.contains(":") && !FORM.matcher(rest).matches() && parsed.words().size() <= 8;
        if (fragment && !OWNED.matcher(rest).find()) {
            return ABOUT.matcher(question).matches() || parsed.words().size() <= 4 ? substituted(before, parsed, SAME.matcher(question).find()) : List.of(question);
        }
        return carried(before, parsed, answer, fragment);
    }

    private static String strip(String question) {
        var text = question.strip();
        String previous;
        do {
            previous = text;
            text = LEAD.matcher(text).replaceFirst("");
        } while (!text.equals(previous));
        return text.isEmpty() ? question : text;
    }

    private List<String> carried(Parsed before, Parsed now, String answer, boolean fragment) {
        var text = now.text();
        var owned = OWNED.matcher(text).find();
        var there = THERE.matcher(text).find();
        var stands = !now.names().isEmpty() || !PRONOUN.matcher(text).find();
        if (!owned && !there && stands) {
            var subject = Subject.of(before);
            return now.names().isEmpty() && !subject.isEmpty() && BARE.matcher(text).matches()
                    ? List.of(capital(text.replaceFirst("(?i)( then)?[?.! ]*$", "")) + " of " + subject + "?", capital(text)) : List.of(capital(text));
        }
        var readings = new LinkedHashSet<String>();
        for (var subject : subjects(before, text, answer)) {
            var full = THERE.matcher(replaceOwned(text, subject)).replaceAll("in " + Matcher.quoteReplacement(subject));
            full = stands ? full : PRONOUN.matcher(full).replaceFirst(Matcher.quoteReplacement(subject));
            readings.add(capital(fragment ? "what is " + full.replaceFirst("[?]*$", "?") : full));
        }
        return readings.isEmpty() ? List.of(text) : List.copyOf(readings);
    }

    private static String replaceOwned(String text, String subject) {
        return OWNED.matcher(text).replaceAll(Matcher.quoteReplacement(subject + "'s"));
    }

    private List<String> subjects(Parsed before, String text, String answer) {
        var fresh = fresh(before, answer);
        var subject = Subject.of(before);
        var subjects = new ArrayList<String>();
        if (PERSONAL.matcher(text).find()) {
            fresh.stream().map(Name::text).forEach(subjects::add);
        }
        if (!subject.isEmpty()) {
            subjects.add(subject);
        }
        fresh.stream().map(Name::text).filter(name -> !subjects.contains(name)).forEach(subjects::add);
        before.names().reversed().stream().map(Name::text).filter(name -> !subject.contains(name)).forEach(subjects::add);
        return subjects.stream().limit(3).toList();
    }

    private List<Name> fresh(Parsed before, String answer) {
        return Parsed.of(answer, tagger).names().stream()
                .filter(name -> name.words().stream().noneMatch(word -> before.words().stream().anyMatch(old -> old.stem().equals(word.stem()))))
                .filter(name -> name.words().stream().anyMatch(word -> !word.number())).toList();
    }

    private List<String> substituted(Parsed before, Parsed fragment, boolean same) {
        var body = fragment.text().replaceFirst("[?.! ]+$", "").replaceFirst("['’]s$", "");
        var year = YEAR.matcher(body);
        if (year.find() && fragment.names().isEmpty()) {
            return List.of(withYear(before.text(), year.group(), body));
        }
        var bare = CONSTRAINT.matcher(body).matches() ? body.substring(body.indexOf(' ') + 1) : body;
        var subject = Subject.of(before);
        var swapped = swap(before, subject, bare, fragment.names());
        var asAttribute = "What is " + (bare.matches("(?i)the .*") ? bare : "the " + bare) + " of " + subject + "?";
        if (subject.isEmpty()) {
            return List.of(before.text().replaceFirst("[?.! ]+$", "") + " " + body + "?");
        }
        return fragment.names().isEmpty() && !same ? List.of(asAttribute, swapped) : List.of(swapped, asAttribute);
    }

    private static String swap(Parsed before, String subject, String replacement, List<Name> names) {
        var target = before.names().isEmpty() ? subject : like(before.names(), names).text();
        var at = before.text().lastIndexOf(target);
        var filler = names.isEmpty() || replacement.matches("(?i)the .*") && !before.text().substring(0, Math.max(at, 0)).matches("(?i).*\\bthe ")
                ? replacement : replacement.replaceFirst("(?i)^the ", "");
        return at < 0 ? before.text() : before.text().substring(0, at) + filler + tail(before.text().substring(at + target.length()), filler);
    }

    private static String tail(String rest, String filler) {
        var first = rest.strip().replaceFirst("[ ?.!].*$", "");
        var repeated = !first.isEmpty() && filler.toLowerCase(java.util.Locale.ROOT).endsWith(" " + first.toLowerCase(java.util.Locale.ROOT));
        return repeated ? rest.substring(rest.indexOf(first) + first.length()) : rest;
    }

    private static Name like(List<Name> names, List<Name> wanted) {
        var code = !wanted.isEmpty() && wanted.getFirst().code();
        return names.reversed().stream().filter(name -> name.code() == code).findFirst().orElse(names.getLast());
    }

    private static String withYear(String earlier, String year, String body) {
        var known = YEAR.matcher(earlier);
        return known.find() ? known.replaceFirst(year)
                : earlier.replaceFirst("[?.! ]+$", "") + " " + (body.matches("\\d+") ? "in " + body : body) + "?";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
