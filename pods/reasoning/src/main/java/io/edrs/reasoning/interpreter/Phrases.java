package io.edrs.reasoning.interpreter;

import java.util.regex.Pattern;

/** The turns of phrase that surround a question without being part of it. */
final class Phrases {

    private static final Pattern ADDRESS = Pattern.compile("(?i)^(hi|hello|hey|ok|okay|so|well|thanks|great|right)\\b[,!. ]+(?=\\S+\\s+\\S+)");
    private static final Pattern POLITE = Pattern.compile("(?i)^(please|kindly|((can|could|would|will) you( please)?( kindly)?)"
            + "|(do you (happen to )?know)|(i('d| would) like to know)|(i (want|need) to know)|(i wonder|i was wondering)"
            + "|((i|we) (need|want|am looking for|are looking for)(?= (the|all|a list|every)\\b))|(i'm looking for)|(look up)|(any idea)|(let me know)|(do you have any idea)|(tell me)(?= (who|what|when|where|which|how|why|whose|if|whether)\\b)"
            + "|((find out|look up|check)(?= (who|what|when|where|which|how|why|whose|if|whether)\\b)))[, ]+");
    private static final Pattern WHETHER = Pattern.compile("(?i)^(if|whether)\\s+");

    private static final Pattern CONFIRM = Pattern.compile("(?i)^((can|could|would) you )?(please )?(confirm|check|verify) (that|if|whether) ");
    private static final Pattern LOOK_UP = Pattern.compile("(?i)^(can|could|would) you (please )?(check|find|confirm) (?=\\S+ )(?!(if|whether|that|out|who|what|when|where|which|how|why|whose)\\b)");

    private Phrases() {}

    /** The question without address and politeness. */
    static String bare(String question) {
        var text = LOOK_UP.matcher(CONFIRM.matcher(question.strip()).replaceFirst("Is it true that ")).replaceFirst("What is ");
        String before;
        do {
            before = text;
            text = ADDRESS.matcher(text).replaceFirst("");
            text = POLITE.matcher(text).replaceFirst("");
        } while (!text.equals(before));
        text = WHETHER.matcher(text).replaceFirst("");
        return text.isEmpty() ? question.strip() : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
