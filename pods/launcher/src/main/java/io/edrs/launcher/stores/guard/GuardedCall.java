package io.edrs.launcher.stores.guard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One method of a guarded port. */
final class GuardedCall {

    private final Method method;
    private final CallInstruments instruments;
    private final Retrying retrying;
    private final Circuit circuit;
    private final boolean repeatable;
    private final boolean callsBack;

    GuardedCall(Method method, CallInstruments instruments, Retrying retrying, Circuit circuit) {
        this.method = method;
        this.instruments = instruments;
        this.retrying = retrying;
        this.circuit = circuit;
        this.callsBack = Arrays.stream(method.getParameterTypes()).anyMatch(type -> type.isAnnotationPresent(FunctionalInterface.class));
        this.repeatable = Repeatable.is(method);
    }

    @Nullable Object run(Object target, Object @Nullable [] arguments) throws Throwable {
        var begin = System.nanoTime();
        var span = instruments.startSpan();
        try (var _ = span.makeCurrent()) {
            var answer = callsBack ? invoke(target, arguments) : untilSettled(target, arguments, begin);
            instruments.succeeded(System.nanoTime() - begin);
            return answer;
        } catch (Throwable thrown) {
            instruments.failed(System.nanoTime() - begin, span, thrown);
            throw thrown;
        } finally {
            span.end();
        }
    }

    private @Nullable Object untilSettled(Object target, Object @Nullable [] arguments, long begin) throws Throwable {
        for (var tries = 1; ; tries++) {
            circuit.admit();
            try {
                return counted(target, arguments);
            } catch (Exception e) {
                if (!repeatable || !Away.is(e) || !retrying.mayTryAgain(tries, System.nanoTime() - begin)) {
                    throw e;
                }
                instruments.repeated();
                retrying.pause(tries);
            }
        }
    }

    private @Nullable Object counted(Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            var answer = invoke(target, arguments);
            circuit.answered();
            return answer;
        } catch (Throwable thrown) {
            if (Away.is(thrown)) {
                circuit.away(thrown);
            } else {
                circuit.answered();
            }
            throw thrown;
        }
    }

    private @Nullable Object invoke(Object target, Object @Nullable [] arguments) throws Throwable {
        return invoke(method, target, arguments);
    }

    static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
