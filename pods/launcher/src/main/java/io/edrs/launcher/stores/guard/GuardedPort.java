package io.edrs.launcher.stores.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A port whose every method goes through its {@link GuardedCall}; the calls are made once. */
final class GuardedPort implements InvocationHandler {

    private final Object target;
    private final Map<Method, GuardedCall> calls;

    private GuardedPort(Object target, Map<Method, GuardedCall> calls) {
        this.target = target;
        this.calls = calls;
    }

    static GuardedPort of(Class<?> port, Object target, Function<Method, GuardedCall> call) {
        return new GuardedPort(target, Arrays.stream(port.getMethods()).collect(Collectors.toMap(Function.identity(), call)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (Repeatable.isLocal(method)) {
            return GuardedCall.invoke(method, target, arguments);
        }
        var call = calls.get(method);
        if (call != null) {
            return call.run(target, arguments);
        }
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> target.toString();
        };
    }
}
