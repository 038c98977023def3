package io.edrs.knowledge.documents;

import io.edrs.knowledge.documents.UnreadableDocumentException.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the reading of one file on a thread of its own, so that no file can outstay its time or exhaust the caller's stack. */
final class BoundedRun {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedRun.class);
    private static final long STACK = 4L << 20;

    private final Duration time;

    BoundedRun(Duration time) {
        this.time = time;
    }

    /** The result; whatever goes wrong inside comes out as one {@link UnreadableDocumentException}. */
    <T> T run(String name, Callable<T> reading) {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Throwable>();
        var thread = new Thread(null, () -> {
            try {
                result.set(reading.call());
            } catch (Throwable t) {
                failure.set(t);
            }
        }, "read-document", STACK);
        thread.setDaemon(true);
        thread.start();
        await(name, thread);
        if (failure.get() != null) {
            throw refusal(name, failure.get());
        }
        return result.get();
    }

    private void await(String name, Thread thread) {
        try {
            if (!thread.join(time)) {
                thread.interrupt();
                throw new UnreadableDocumentException(Reason.TOO_SLOW, "'" + name + "' could not be read within "
                    + time.toSeconds() + " s; send a simpler or smaller version.");
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException(Reason.TOO_SLOW, "Reading '" + name + "' was cancelled; send it again.");
        }
    }

    private static UnreadableDocumentException refusal(String name, Throwable failure) {
        if (failure instanceof UnreadableDocumentException refused) {
            return refused;
        }
        LOG.debug("Reading {} failed", name, failure);
        if (failure instanceof StackOverflowError || failure instanceof OutOfMemoryError) {
            return Refusals.bomb(name);
        }
        return Refusals.broken(name, "document");
    }
}
