package io.edrs.research.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A question that evidence did not answer.
 *
 * @param question as first asked
 * @param missing what is not known
 * @param closedBy what would close it, one sentence
 * @param lowestConfidence of the answers given so far
 * @param times how many messages asked it
 * @param askedIn the latest of those messages, so that a message counts once
 */
record Gap(String gapId, String question, String missing, String closedBy, double lowestConfidence, int times, List<UUID> askedIn) {

    private static final int REMEMBERED = 100;

    /** Counted for one more message, unless it is counted already. */
    Gap askedAgain(UUID message, double confidence) {
        if (askedIn.contains(message)) {
            return this;
        }
        var messages = new ArrayList<>(askedIn);
        messages.add(message);
        return new Gap(gapId, question, missing, closedBy, Math.min(lowestConfidence, confidence), times + 1,
                List.copyOf(messages.subList(Math.max(0, messages.size() - REMEMBERED), messages.size())));
    }
}
