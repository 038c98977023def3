package io.edrs.reasoning.aggregator;

import io.edrs.reasoning.Voice;
import jakarta.inject.Singleton;

/** How each persona speaks to each user. */
@Singleton
class Voices {

    Voice of(String tenant, String personaId, String userId) {
        return Voice.PLAIN;
    }
}
