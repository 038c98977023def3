package io.edrs.persona.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a rating and the words beside it teach. */
final class Signals {

    private static final Map<String, Pattern> FORMS = forms();

    private Signals() {}

    /** At least one; a correction that says nothing of the manner says that the matter was wrong. */
    static List<String> of(@Nullable String rating, @Nullable String correction) {
        var signals = new ArrayList<String>();
        var words = correction == null ? "" : correction;
        FORMS.forEach((signal, form) -> {
            if (form.matcher(words).find()) {
                signals.add(signal);
            }
        });
        var ofMatter = signals.isEmpty() || signals.contains("outdated");
        if ("good".equals(rating)) {
            signals.addFirst("right");
        } else if (ofMatter) {
            signals.addFirst("wrong");
        }
        if (!words.isBlank() && ofMatter) {
            signals.add("corrected");
        }
        return List.copyOf(signals);
    }

    private static Map<String, Pattern> forms() {
        var forms = new LinkedHashMap<String, Pattern>();
        forms.put("too_long", form("too (long|wordy|verbose|much)|shorter|(more )?(brief|concise)ly?|rambl"));
        forms.put("too_short", form("too (short|brief)|(more|in) details?|longer|elaborate|not enough"));
        forms.put("off_topic", form("(not|n't) (what )?(I )?(was )?ask(ed|ing)?|off[- ]topic|irrelevant|unrelated|beside the point"));
        forms.put("outdated", form("out of date|outdated|obsolete|no longer|not any ?more|old (figure|number|version)"));
        forms.put("unclear", form("unclear|confusing|(do not|don't|can't|cannot) (understand|follow)|makes no sense"));
        forms.put("tone", form("rude|impolite|(more|too|less) (friendly|formal|polite|casual)|tone"));
        return forms;
    }

    private static Pattern form(String words) {
        return Pattern.compile("(?i)\\b(?:" + words + ")\\b");
    }
}
