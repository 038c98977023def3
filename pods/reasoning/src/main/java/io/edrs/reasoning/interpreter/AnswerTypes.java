package io.edrs.reasoning.interpreter;

import io.edrs.reasoning.AnswerType;
import io.edrs.reasoning.Intent;
import java.util.regex.Pattern;

/** Tells what kind of words would answer a question. */
final class AnswerTypes {

    private static final Pattern PERSON = Pattern.compile("(?i)^(to |by |with |from )?(who|whom|whose)\\b.*|.*\\b(which|what) (person|employee|colleague)\\b.*");
    private static final Pattern DATE = Pattern.compile("(?i)^(since |until |by )?when\\b.*|.*\\b(what|which) (\\w+ )?(date|year|month|day|time)\\b.*|^how long ago\\b.*");
    private static final Pattern PLACE = Pattern.compile("(?i)^(from )?where\\b.*|.*\\b(what|which) (city|town|country|place|location|street)\\b.*");
    private static final Pattern MONEY = Pattern.compile("(?i)^how (much|expensive)\\b.*(cost|price|pay|paid|spen[dt]|budget|charge|earn|worth|money|expensive).*|^how much (is|are|was|were)( the| an?)?( [\\w-]+){1,3}\\??$|.*\\b(price|cost|budget|salary|fee|revenue)\\b.*");
    private static final Pattern NUMBER = Pattern.compile("(?i)^how (many|much|old|long|far|tall|high|big|large|heavy|fast|deep|wide|often)\\b.*|.*\\b(number|count|amount|percentage|port|size|capacity) of\\b.*");
    private static final Pattern NAME = Pattern.compile("(?i)^(in |at |on |for |to )?which\\b.*|^what (is|was) the name\\b.*");

    /** Who is named already is to be described. */
    private static final Pattern NAMED = Pattern.compile("(?i:who (?:is|was|are|were)) \\p{Lu}\\p{Ll}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3}[?. ]*");

    private AnswerTypes() {}

    static AnswerType of(String bare, Intent intent) {
        return switch (intent) {
            case YES_NO -> AnswerType.YES_NO;
            case COUNT -> AnswerType.NUMBER;
            case LIST -> AnswerType.LIST;
            case GREETING, STATEMENT -> AnswerType.TEXT;
            default -> NAMED.matcher(bare).matches() ? AnswerType.TEXT : byWords(bare);
        };
    }

    private static AnswerType byWords(String bare) {
        if (PERSON.matcher(bare).matches()) {
            return AnswerType.PERSON;
        }
        if (DATE.matcher(bare).matches()) {
            return AnswerType.DATE;
        }
        if (PLACE.matcher(bare).matches()) {
            return AnswerType.PLACE;
        }
        if (MONEY.matcher(bare).matches()) {
            return AnswerType.MONEY;
        }
        if (NUMBER.matcher(bare).matches()) {
            return AnswerType.NUMBER;
        }
        return NAME.matcher(bare).matches() ? AnswerType.NAME : AnswerType.TEXT;
    }
}
