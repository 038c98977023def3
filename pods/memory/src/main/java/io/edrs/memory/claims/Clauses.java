package io.edrs.memory.claims;

import io.edrs.memory.claims.Sentences.Piece;
import io.edrs.platform.language.Cut;
import io.edrs.platform.language.Token;
import io.edrs.platform.language.Words;
import io.edrs.platform.language.time.TimeWords;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one clause. */
final class Clauses {

    private static final double SURE = 0.9;
    private static final double OF_OTHERS = 0.8;
    private static final double BELIEVED = 0.6;
    private static final Pattern BELIEF = Pattern.compile("^(?i:i (?:think|believe|guess|suppose) (?:that )?)");
    private static final Pattern ATTRIBUTE = Pattern.compile("^(?i:my|our) ((?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+)(?:['’]s ([\\p{L} -]+?))? (?i:is|are|was|were)(?: now| currently| still)? (?!not |no longer )(.+)$");
    private static final Pattern OF_RELATION = Pattern.compile("^(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2}) (?:is|was) my ([\\p{L} -]+?)[.!]?$");
    private static final Pattern BARE = Pattern.compile("^(?:am|are|is|'m|’m|'s|’s|'re|’re) ([\\p{L}-]+)[.!]?$");
    private static final Pattern EXTRA = Pattern.compile("^ ?(?:(?:currently|now|still|just|recently|also|really|always|actually|mostly|only|absolutely|both|all|usually|generally) )*");
    private static final Set<String> PASSING = Set.of(("tired hungry happy sad sorry sure fine ready late busy here there done glad afraid okay ok back good well bored sick "
            + "angry confused curious lost right wrong interested excited worried stuck new free home away able").split(" "));

    private static final Set<String> TIMELESS = Set.of("likes", "dislikes", "prefers", "birthday", "age");

    /** @param silence why there is no claim, null when there is one @param person who it is about, null when nobody is named */
    record Read(List<Claim> claims, @Nullable String silence, @Nullable String person) {

        static Read nothing(String why) {
            return new Read(List.of(), why, null);
        }
    }

    Read read(Piece whole, Instant saidAt, @Nullable String lastPerson) {
        var silence = Silence.ofClause(whole.text());
        if (silence.isPresent()) {
            return Read.nothing(silence.get());
        }
        var belief = BELIEF.matcher(whole.text());
        boolean believed = belief.find();
        var clause = believed ? new Piece(whole.text().substring(belief.end()), whole.begins() + belief.end(), whole.ends()) : whole;
        var time = When.in(clause.text(), saidAt);
        var text = time.rest();
        var of = new Maker(clause, believed ? BELIEVED : 0, time);
        var relation = OF_RELATION.matcher(text);
        if (relation.matches() && Subjects.isPerson(relation.group(2))) {
            return new Read(of.claims(Subjects.USER, relation.group(2), relation.group(1), true), null, relation.group(1));
        }
        var subject = Subjects.in(text, lastPerson);
        if (subject.who() == null) {
            return attribute(text, of);
        }
        var claims = new ArrayList<Claim>();
        if (subject.relation() != null) {
            claims.addAll(of.claims(Subjects.USER, subject.relation(), subject.who(), true));
        }
        var why = predicate(subject.who(), EXTRA.matcher(text.substring(subject.rest())).replaceFirst(""), of, claims);
        if (claims.isEmpty()) {
            var attribute = attribute(text, of);
            return attribute.claims().isEmpty() ? Read.nothing(why) : attribute;
        }
        return new Read(claims, null, subject.who().equals(Subjects.USER) ? null : subject.who());
    }

    private Read attribute(String text, Maker of) {
        var match = ATTRIBUTE.matcher(text);
        if (!match.matches()) {
            return Read.nothing(text.matches("(?i)^(?:i|we|my)\\b.*") ? "no_pattern" : "no_subject");
        }
        var noun = match.group(1).toLowerCase(Locale.ROOT);
        var claims = match.group(2) == null ? of.claims(Subjects.USER, noun, Values.of(match.group(3)), true)
                : of.claims(noun, match.group(2).toLowerCase(Locale.ROOT), Values.of(match.group(3)), true);
        return claims.isEmpty() || PASSING.contains(claims.getFirst().value()) ? Read.nothing("passing_state") : new Read(claims, null, null);
    }

    private String predicate(String who, String words, Maker of, List<Claim> claims) {
        var negation = Negation.in(words);
        for (var affirmed : negation.affirmed()) {
            for (var form : Form.ALL) {
                var match = form.words().matcher(affirmed.replaceAll("[.!]+$", ""));
                if (match.matches()) {
                    for (int group = 1; group <= form.attributes().size(); group++) {
                        claims.addAll(of.claims(who, form.attributes().get(group - 1), nounly(form.attributes().get(group - 1), match.group(group)), negation.holds()));
                    }
                    return claims.isEmpty() ? "no_value" : "";
                }
            }
            var bare = BARE.matcher(affirmed);
            if (bare.matches()) {
                return bare(who, bare.group(1), of, claims, negation.holds());
            }
        }
        return "no_pattern";
    }

    /** "I am vegetarian" is a claim, "I am tired" passes. */
    private String bare(String who, String word, Maker of, List<Claim> claims, boolean holds) {
        var tag = Words.of("I am " + word, Cut.TOKENS).tags().getLast();
        boolean isName = Character.isUpperCase(word.charAt(0)) && tag.equals("PROPN");
        if (PASSING.contains(word.toLowerCase(Locale.ROOT)) || !(tag.equals("ADJ") || tag.equals("NOUN") || isName)) {
            return "passing_state";
        }
        claims.addAll(of.claims(who, isName ? "name" : "is", word, holds));
        return "";
    }

    /** What somebody has is a thing, which is to be seen in its last noun. */
    private String nounly(String attribute, String words) {
        var value = Values.of(words);
        if (value.isEmpty() || !(attribute.equals("has") || attribute.equals("is a"))) {
            return value;
        }
        return Words.of(value, Cut.TOKENS).tokens().stream().anyMatch(Token::isNoun) ? value : "";
    }

    /** Makes claims of one clause. */
    private record Maker(Piece clause, double confidence, When when) {

        List<Claim> claims(String subject, String attribute, String value, boolean holds) {
            if (value.isBlank()) {
                return List.of();
            }
            double sure = confidence > 0 ? confidence : subject.equals(Subjects.USER) ? SURE : OF_OTHERS;
            return List.of(new Claim(subject, attribute, value, holds, clause.begins(), clause.ends(), sure,
                    TIMELESS.contains(attribute) ? null : when.from()));
        }
    }

    /** @param from the time named, null when none is @param rest the clause without it */
    private record When(@Nullable Instant from, String rest) {

        static When in(String clause, Instant saidAt) {
            var mentions = TimeWords.said(clause, saidAt.atOffset(ZoneOffset.UTC).toLocalDate());
            if (mentions.isEmpty() || clause.contains("born")) {
                return new When(null, clause);
            }
            var mention = mentions.getLast();
            var begin = mention.span().from().atStartOfDay(ZoneOffset.UTC).toInstant();
            var rest = (clause.substring(0, mention.start()).replaceAll("(?i)[ ,]*\\b(?:in|on|at|since|from|until|till|back in|during|by|last|this|the|of|early|late|mid)? *$", "")
                    + clause.substring(mention.end())).strip();
            return new When(begin.isAfter(saidAt) ? null : begin, rest);
        }
    }
}
