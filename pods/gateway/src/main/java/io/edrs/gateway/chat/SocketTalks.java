package io.edrs.gateway.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.edrs.gateway.Turnstile;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.http.Caller;
import io.edrs.platform.kernel.http.Problem;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.websocket.CloseReason;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins talks over sockets: with whom it may be, for a while. */
@Singleton
final class SocketTalks {

    /** What a talk needs. */
    @Singleton
    record Means(AnswerDesk desk, AnswerFlow flow, Stopping stopping, Frames frames, ObjectMapper json, Following following, ReplyDesk replies, Clock clock,
            @Nullable Turnstile turnstile) {}

    private final Means means;
    private final ChatConfig config;
    private final TaskScheduler scheduler;

    SocketTalks(Means means, ChatConfig config, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.means = means;
        this.config = config;
        this.scheduler = scheduler;
    }

    int queue() {
        return config.socketQueue();
    }

    /** A socket to a conversation that is not the caller's is told so and closed. */
    Optional<SocketTalk> begin(Caller caller, UUID conversationId, SocketWriter writer) {
        try {
            means.desk().readable(caller.require("ask"), conversationId);
        } catch (EdrsException e) {
            writer.say(means.frames().json(new Frames.Frame("problem", null, Problem.of(e, "/api/v1/conversations/" + conversationId + "/socket"))));
            writer.close(CloseReason.POLICY_VIOLATION);
            return Optional.empty();
        }
        // A right that was taken away meanwhile ends with the socket at the latest.
        var life = scheduler.schedule(config.socketLife(), () -> writer.close(CloseReason.GOING_AWAY));
        var talk = new SocketTalk(caller, conversationId, writer, means, () -> life.cancel(false));
        talk.begin();
        return Optional.of(talk);
    }
}
