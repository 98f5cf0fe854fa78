package org.opora.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What is done around the calls of an interface. */
@FunctionalInterface
interface Around {

    @Nullable
    Object call(Method method, Object[] arguments, Callable<@Nullable Object> call) throws Exception;

    /** The target with this around each of its calls. The arguments may be changed before the call is made. */
    static <T> T each(Class<T> type, T target, Around around) {
        Class<?>[] all = ClassUtils.getAllInterfacesForClass(target.getClass());
        return type.cast(Proxy.newProxyInstance(Around.class.getClassLoader(), all, (proxy, method, arguments) -> {
            Object[] given = arguments == null ? new Object[0] : arguments;
            return around.call(method, given, () -> invoke(target, method, given));
        }));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
