package io.edrs.persona.synthesizer;

import org.jspecify.annotations.Nullable;

/**
 * Work a persona has been given and not finished.
 *
 * @param userId who wants it done, null when nobody is named
 */
record OpenRequest(String workId, String title, String description, @Nullable String userId) {

    boolean isFor(String user) {
        return userId == null || userId.equals(user) || userId.startsWith(user + "/");
    }
}
