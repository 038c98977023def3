package io.edrs.gateway.chat;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.http.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Sinks;

/** A conversation as it goes on, as server-sent events: what is asked, what is said, by whomever and through whichever connection. */
@Singleton
final class Feed {

    private final AnswerDesk desk;
    private final Following following;
    private final Frames frames;
    private final ChatConfig config;
    private final Clock clock;

    Feed(AnswerDesk desk, Following following, Frames frames, ChatConfig config, Clock clock) {
        this.desk = desk;
        this.following = following;
        this.frames = frames;
        this.config = config;
        this.clock = clock;
    }

    /** @param after the last event that the reader has; what comes from now on when it is none */
    Publisher<byte[]> of(Caller caller, UUID conversation, @Nullable String after) {
        var page = new FeedPage(caller, conversation);
        var seat = following.follow(caller.tenant(), conversation, moment(after), page);
        return page.within(seat);
    }

    private Instant moment(@Nullable String after) {
        try {
            return after == null ? clock.instant() : Instant.parse(after);
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }

    private final class FeedPage implements Seat.Follower {

        private final Caller caller;
        private final UUID conversation;
        private final Sinks.Many<byte[]> sink = Sinks.many().unicast().onBackpressureBuffer();
        private @Nullable Instant last;

        FeedPage(Caller caller, UUID conversation) {
            this.caller = caller;
            this.conversation = conversation;
        }

        Publisher<byte[]> within(Inlet.Listening seat) {
            return sink.asFlux().take(config.socketLife()).doFinally(signal -> seat.close());
        }

        @Override
        public boolean isWelcome() {
            if (desk.mayRead(caller, conversation)) {
                return true;
            }
            say("returned", Map.of("conversationId", conversation));
            sink.tryEmitComplete();
            return false;
        }

        @Override
        public void asked(Message message) {
            last = message.acceptedAt();
            say("message", message);
        }

        @Override
        public void said(Answer answer, boolean forPerson) {
            last = answer.answeredAt();
            say("answer", answer);
        }

        @Override
        public void held(boolean byPerson) {
            say(byPerson ? "held" : "returned", Map.of("conversationId", conversation));
        }

        private void say(String type, Object data) {
            sink.tryEmitNext(frames.event(new Frames.Frame(type, last == null ? clock.instant().toString() : last.toString(), data)));
        }
    }
}
