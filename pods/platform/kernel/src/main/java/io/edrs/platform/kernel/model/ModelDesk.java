package io.edrs.platform.kernel.model;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.shared.AskFailed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Has the configured model write a text for work that no event waits for. */
@Singleton
public final class ModelDesk {

    private static final Set<String> NOT_CALLED = Set.of(Category.THROTTLED.name(), Category.UNAVAILABLE.name(), Category.NOT_FOUND.name());

    private final Inlet inlet;
    private final Ids ids;

    /** Over the bus, whatever process the model's service runs in. */
    public ModelDesk(Inlet inlet, Ids ids) {
        this.inlet = inlet;
        this.ids = ids;
    }

    /** Asks in the name of the service and waits at most so long; the same request and step are bought once. */
    public ModelReply write(String tenant, String service, CompletionRequested request, Duration within) {
        var id = ids.next();
        var box = new ArrayBlockingQueue<Payload>(1);
        try (var _ = inlet.listen(id, event -> {
            if (event.payload() instanceof CompletionFinished || event.payload() instanceof AskFailed) {
                box.offer(event.payload());
            }
        })) {
            inlet.accept(new Inlet.Entry(id, tenant, service, Priority.LOW, request, CompletionFinished.class));
            return switch (box.poll(within.toMillis(), TimeUnit.MILLISECONDS)) {
                case CompletionFinished written -> new ModelReply.Written(written.text(), written.inputTokens(), written.outputTokens(), written.repeated());
                case AskFailed failed -> NOT_CALLED.contains(failed.category()) ? new ModelReply.NotNow(failed.message()) : new ModelReply.Failed(failed.message());
                case null, default -> new ModelReply.Silent("The models' service did not answer within %s.".formatted(within));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ModelReply.Silent("This process is stopping.");
        }
    }
}
