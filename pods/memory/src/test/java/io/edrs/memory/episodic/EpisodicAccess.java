package io.edrs.memory.episodic;

import io.micronaut.context.BeanContext;
import java.util.UUID;

/** Does what the REST resource and the schedule do. */
public final class EpisodicAccess {

    private EpisodicAccess() {}

    public static int forget(BeanContext beans, String tenant, UUID conversationId) {
        return beans.getBean(EpisodeMemory.class).forget(tenant, conversationId);
    }

    public static void commit(BeanContext beans) {
        beans.getBean(TenantGates.class).commitChanged();
    }
}
