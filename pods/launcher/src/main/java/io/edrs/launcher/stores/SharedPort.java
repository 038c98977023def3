package io.edrs.launcher.stores;

import io.edrs.platform.store.ConnectionShare;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A port whose calls each take one of the service's places in the pool that it shares. */
record SharedPort(Object target, ConnectionShare share) implements InvocationHandler {

    static <P> P of(Class<P> port, P target, ConnectionShare share) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, new SharedPort(target, share)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        share.take();
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            share.giveBack();
        }
    }
}
