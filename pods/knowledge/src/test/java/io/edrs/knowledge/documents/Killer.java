package io.edrs.knowledge.documents;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Stands for the end of a process: after so many writes, however they are spread over the stores, none goes through. */
final class Killer {

    private static final Set<String> READS = Set.of("find", "list", "search", "nearest", "features", "committedUpTo");

    private int writesLeft = Integer.MAX_VALUE;

    /** The process is dead. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void after(int writes) {
        writesLeft = writes;
    }

    <T> T watch(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            if (!READS.contains(method.getName()) && writesLeft-- <= 0) {
                throw new Killed();
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
