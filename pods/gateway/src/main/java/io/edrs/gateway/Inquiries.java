package io.edrs.gateway;

import io.edrs.platform.kernel.bus.Inlet;
import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.ErrorCode;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.id.Ids;
import io.edrs.schema.Payload;
import io.edrs.schema.Priority;
import io.edrs.schema.shared.AskFailed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks other pods over the bus on behalf of an HTTP request. */
@Singleton
public final class Inquiries {

    private final Inlet inlet;
    private final Ids ids;

    Inquiries(Inlet inlet, Ids ids) {
        this.inlet = inlet;
        this.ids = ids;
    }

    /** An error that another pod told. */
    private record Told(String name, Category category) implements ErrorCode {}

    /** @param service who asks @param patience how long the reply is waited for */
    public record Asker(String tenant, String service, Duration patience) {}

    /** The reply. Throws what the other pod says is wrong, with its code, and {@code ASK_UNANSWERED} when nobody replies in time. */
    public <R extends Payload> R ask(Asker asker, Payload request, Class<R> reply) {
        var id = ids.next();
        var box = new ArrayBlockingQueue<Payload>(1);
        try (var _ = inlet.listen(id, event -> {
            if (reply.isInstance(event.payload()) || event.payload() instanceof AskFailed) {
                box.offer(event.payload());
            }
        })) {
            inlet.accept(new Inlet.Entry(id, asker.tenant(), asker.service(), Priority.NORMAL, request, reply));
            return reply.cast(answered(box.poll(asker.patience().toMillis(), TimeUnit.MILLISECONDS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered();
        }
    }

    private static Payload answered(@Nullable Payload reply) {
        return switch (reply) {
            case null -> throw unanswered();
            case AskFailed failed -> throw new EdrsException(new Told(failed.code(), Category.valueOf(failed.category())), failed.message());
            default -> reply;
        };
    }

    private static EdrsException unanswered() {
        return new EdrsException(KernelError.ASK_UNANSWERED, "The service that knows did not reply in time; ask again.");
    }
}
