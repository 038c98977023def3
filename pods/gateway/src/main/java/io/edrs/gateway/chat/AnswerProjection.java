package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.EventHandler;
import io.edrs.schema.BaseEvent;
import io.edrs.schema.Payload;
import io.edrs.schema.reasoning.AnswerCompleted;
import jakarta.inject.Singleton;
import java.util.List;

/** Every answer has its row, and whoever still waits for it here is told. */
@Singleton
final class AnswerProjection implements EventHandler<AnswerCompleted> {

    private final AnswerDesk desk;
    private final Waiters waiters;
    private final Stopping stopping;
    private final Following following;

    AnswerProjection(AnswerDesk desk, Waiters waiters, Stopping stopping, Following following) {
        this.desk = desk;
        this.waiters = waiters;
        this.stopping = stopping;
        this.following = following;
    }

    @Override
    public List<Payload> handle(BaseEvent<AnswerCompleted> event) {
        waiters.tell(desk.keep(event));
        stopping.settled(event.tenant(), event.payload().messageId());
        following.changed(event.tenant(), event.payload().conversationId());
        return List.of();
    }
}
