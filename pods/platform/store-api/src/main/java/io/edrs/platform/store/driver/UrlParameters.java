package io.edrs.platform.store.driver;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The parameters of a URL, each checked as it is taken; what nobody took is refused. */
public final class UrlParameters {

    private final StoreUrl url;
    private final Map<String, String> given;
    private final TreeSet<String> known = new TreeSet<>();

    public UrlParameters(StoreUrl url) {
        this.url = url;
        this.given = url.parameters();
    }

    /** A number between two bounds, both allowed. */
    public int number(String name, int otherwise, int least, int most) {
        known.add(name);
        var text = given.getOrDefault(name, Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw refused("the parameter " + name + "=" + text + " must be a number from " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    /** A constant of an enum, in any case. */
    public <E extends Enum<E>> E choice(String name, E otherwise, Class<E> choices) {
        known.add(name);
        var text = given.getOrDefault(name, otherwise.name());
        return Arrays.stream(choices.getEnumConstants()).filter(choice -> choice.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> refused("the parameter " + name + "=" + text + " must be one of "
                        + Arrays.toString(choices.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /** Refuses parameters that were not taken, with {@code CONFIGURATION_INVALID}. */
    public void refuseOthers() {
        var others = new TreeSet<>(given.keySet());
        others.removeAll(known);
        if (!others.isEmpty()) {
            throw refused("the parameter " + others.first() + " is unknown; there are " + known);
        }
    }

    private EdrsException refused(String what) {
        return new EdrsException(KernelError.CONFIGURATION_INVALID, url + ": " + what + ".");
    }
}
