package io.edrs.platform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.ErrorCode;
import io.edrs.platform.kernel.error.KernelError;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls every method of a port as strangers, with the names and ids its owner used and with ones that try to break out of a
 * key, a path, a statement or a pattern, and expects that nothing of the owner's is seen or changed.
 */
public final class TenantProbes<P> {

    private static final Set<ErrorCode> REFUSALS =
            Set.of(KernelError.REQUEST_INVALID, KernelError.VERSION_CONFLICT, KernelError.FEATURE_UNSUPPORTED);
    private final Class<P> port;
    private final P adapter;
    private final Map<String, List<@Nullable Object>> values = new HashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();

    private TenantProbes(Class<P> port, P adapter) {
        this.port = port;
        this.adapter = adapter;
    }

    /** Probes of that adapter. */
    public static <P> TenantProbes<P> of(Class<P> port, P adapter) {
        return new TenantProbes<>(port, adapter);
    }

    /** A tenant whose near names no other test has. */
    public static String owner() {
        return Fresh.tenant() + "-own";
    }

    /** What a parameter of that name is tried with; the first is the usual value, which the owner used too. */
    public TenantProbes<P> with(String parameter, @Nullable Object... tried) {
        values.put(parameter, Arrays.asList(tried));
        return this;
    }

    /** A text that only the owner's data contains. */
    public TenantProbes<P> secret(String text) {
        secrets.add(text);
        return this;
    }

    /** Probes as every stranger; {@code seen} reads all that the owner has. */
    public void run(String owner, Supplier<?> seen) {
        var before = text(seen.get());
        secrets.forEach(secret -> assertThat(before).as("the owner's own view").contains(secret));
        for (var stranger : strangers(owner)) {
            probed().forEach(method -> calls(method, owner, stranger).forEach(arguments -> call(method, arguments)));
            assertThat(text(seen.get())).as("what '%s' has after '%s' tried every method", owner, stranger).isEqualTo(before);
        }
    }

    /** Names that are near the owner's, or would be it in a careless key, path, statement or pattern. */
    static List<String> strangers(String owner) {
        var most = owner.substring(0, owner.length() - 1);
        return List.of(Fresh.tenant(), owner + "-", owner + "0", owner + "_notes", owner.replace('-', '_'), most, most + "_",
                "", "*", "%", most + "?", most + "%", owner + "*", owner + ":", owner + ":notes", owner + "/", owner + "/notes",
                "../" + owner, "x/../" + owner, "{" + owner + "}", owner + "{a}", owner + "\u0000", owner + " ", owner.toUpperCase(Locale.ROOT),
                "x' or '1'='1", owner + "'--", "x\" || true || \"", "{\"$ne\":null}");
    }

    /** The answer of a stranger's call, none when it was refused as it may be. */
    static <T> Optional<T> answered(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (EdrsException e) {
            if (REFUSALS.contains(e.code())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Method> probed() {
        return Arrays.stream(port.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() > 0 && method.getParameters()[0].getName().equals("tenant"))
                .sorted((a, b) -> a.getName().compareTo(b.getName())).toList();
    }

    /** The usual values with one of them changed at a time. */
    private List<@Nullable Object[]> calls(Method method, String owner, String stranger) {
        var parameters = method.getParameters();
        var usual = Arrays.stream(parameters).map(parameter -> parameter == parameters[0] ? stranger : tried(method, parameter).getFirst())
                .toArray();
        var calls = new ArrayList<@Nullable Object[]>();
        calls.add(usual);
        for (var i = 1; i < parameters.length; i++) {
            var changed = i;
            Stream.concat(tried(method, parameters[i]).stream().skip(1), breakouts(owner, usual[i])).forEach(value -> {
                var call = usual.clone();
                call[changed] = value;
                calls.add(call);
            });
        }
        return calls;
    }

    private List<@Nullable Object> tried(Method method, Parameter parameter) {
        var given = Optional.ofNullable(values.get(parameter.getName())).orElseThrow(() -> new AssertionError(
                "%s.%s has a parameter '%s' that no probe knows; give it values".formatted(port.getSimpleName(), method.getName(), parameter.getName())));
        var nullable = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return given.stream().filter(value -> value != null || nullable).toList();
    }

    private static Stream<String> breakouts(String owner, @Nullable Object value) {
        return value instanceof String text ? Stream.of(owner + ":" + text, owner + "/" + text, "../" + owner + "/" + text,
                "{" + owner + "}" + text, text + "{a}", text + "\u0000", text + ":a", "x/" + text, "*", "%", "", text + "' or '1'='1") : Stream.empty();
    }

    private void call(Method method, @Nullable Object[] arguments) {
        String answer;
        try {
            answer = text(method.invoke(adapter, arguments));
        } catch (InvocationTargetException e) {
            answer = refusal(method, arguments, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
        for (var secret : secrets) {
            assertThat(answer).as("%s%s", method.getName(), Arrays.deepToString(arguments)).doesNotContain(secret);
        }
    }

    private static String refusal(Method method, @Nullable Object[] arguments, Throwable thrown) {
        if (thrown instanceof EdrsException refusal && REFUSALS.contains(refusal.code())) {
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError("%s%s failed instead of being answered or refused".formatted(method.getName(), Arrays.deepToString(arguments)), thrown);
    }

    private static String text(@Nullable Object answer) {
        return switch (answer) {
            case Optional<?> found -> found.map(TenantProbes::text).orElse("");
            case byte[] bytes -> new String(bytes, StandardCharsets.ISO_8859_1);
            case List<?> many -> many.stream().map(TenantProbes::text).toList().toString();
            case null, default -> String.valueOf(answer);
        };
    }
}
