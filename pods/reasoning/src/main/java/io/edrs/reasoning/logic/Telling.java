package io.edrs.reasoning.logic;

import io.edrs.reasoning.Conclusion;
import io.edrs.reasoning.Premise;
import io.edrs.reasoning.ProofStep;
import io.edrs.reasoning.deduction.Finding;
import io.edrs.reasoning.deduction.Solution;
import java.util.List;
import java.util.stream.Collectors;

/** A solution as a colleague would say it. */
final class Telling {

    private static final double CERTAIN = 0.98;
    private static final double PERHAPS = 0.3;
    private static final double AS_FAR_AS_READ = 0.6;
    private static final int SHOWN = 4;

    private Telling() {}

    static Conclusion conclusion(Solution solution, boolean found) {
        var goal = solution.reading().sentences().getLast();
        var unread = solution.unread();
        var formula = goal.formula();
        if (formula == null) {
            return new Conclusion("unread", "I cannot read what is asked: \"%s\" (%s).".formatted(goal.text(), goal.why()), 0, List.of(), unread);
        }
        var told = solution.reading().vocabulary().said(formula);
        var because = because(solution.steps());
        var verdict = solution.finding().verdict();
        var answer = switch (verdict) {
            case Finding.TRUE -> "Yes. %s%s.".formatted(told, because);
            case Finding.FALSE -> "No. %s%s.".formatted(solution.reading().vocabulary().said(formula.negated()), because);
            case Finding.UNKNOWN -> "That cannot be told from what is given: it may be so, and it may not.";
            case Finding.LOOSE -> "That does not follow from how I read what is given, but it says some things in several ways, and I may have missed how they hang together.";
            case Finding.CONTRADICTION -> "What is given contradicts itself: %s.".formatted(quoted(solution.steps()));
            default -> "I ran out of time before it was decided.";
        };
        var sure = verdict.equals(Finding.OUT_OF_TIME) ? 0 : verdict.equals(Finding.LOOSE) ? PERHAPS : found || unread.isEmpty() || !verdict.equals(Finding.UNKNOWN) ? CERTAIN : AS_FAR_AS_READ;
        return new Conclusion(verdict, answer + (found || unread.isEmpty() ? "" : unread(unread)), sure, solution.steps(), unread);
    }

    /** @param options in their order; with one, it is asked whether it holds */
    static Conclusion choice(Solution solution, List<String> options) {
        var unread = solution.unread();
        if (!unread.isEmpty()) {
            return new Conclusion("unread", unread(unread).strip(), 0, List.of(), unread);
        }
        var verdict = solution.finding().verdict();
        var answer = switch (verdict) {
            case Finding.VALUE -> chosen(solution, options);
            case Finding.TRUE -> "Yes, that must be so in every way that satisfies what is given.";
            case Finding.FALSE -> "No, that cannot be in any way that satisfies what is given.";
            case Finding.CONTRADICTION -> solution.finding().conflict().isEmpty() ? "What is given cannot all be so: no order satisfies it." : "What is given contradicts itself: %s.".formatted(quoted(solution.steps()));
            case Finding.UNKNOWN -> "What is given leaves that open.";
            default -> "I ran out of time before it was decided.";
        };
        return new Conclusion(verdict, answer, solution.finding().shown() ? CERTAIN : 0, solution.steps(), unread);
    }

    private static String chosen(Solution solution, List<String> options) {
        var chosen = options.get(solution.option());
        if (options.size() == 1) {
            return "%s%s.".formatted(chosen, because(solution.steps()));
        }
        return chosen.endsWith(".") ? "%s (%s) — every other option is ruled out.".formatted(chosen, (char) ('A' + solution.option()))
                : "%s — all others are ruled out.".formatted(Character.toUpperCase(chosen.charAt(0)) + chosen.substring(1));
    }

    static boolean tells(Conclusion conclusion) {
        return !conclusion.verdict().equals("unread");
    }

    private static String unread(List<String> unread) {
        var more = unread.size() > SHOWN ? " (and %d more)".formatted(unread.size() - SHOWN) : "";
        return " I could not read: " + unread.stream().limit(SHOWN).collect(Collectors.joining(" ")) + more;
    }

    private static String because(List<ProofStep> steps) {
        var quoted = quoted(steps);
        return quoted.isEmpty() ? "" : ", because " + quoted;
    }

    private static String quoted(List<ProofStep> steps) {
        var used = steps.stream().map(ProofStep::premise).filter(premise -> premise != null && !premise.source().equals("background")).map(Premise::text).distinct().toList();
        var shown = used.stream().limit(SHOWN).map(text -> "\"%s\"".formatted(text.replaceFirst("[.!]$", ""))).collect(Collectors.joining(" and "));
        return used.size() > SHOWN ? shown + " (and %d more)".formatted(used.size() - SHOWN) : shown;
    }
}
