package io.edrs.launcher.stores;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.store.driver.StoreDriver;
import io.edrs.platform.store.driver.StoreUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a variable says: a store, or why it cannot be one.
 *
 * @param problem one line that says what to do, empty when there is none
 */
public record Choice(DeclaredStore declared, Optional<Chosen> chosen, String problem) {

    private static final String FILE = "file:";

    /** The choices for the services that exist, by variables as the environment has them. */
    public static List<Choice> of(Map<String, String> environment, Drivers drivers) {
        return StoreCatalog.all().stream().filter(DeclaredStore::isBuilt)
                .filter(declared -> !environment.getOrDefault(declared.variable(), "").isBlank())
                .map(declared -> read(declared, environment, drivers)).toList();
    }

    /** The stores of all choices, or {@code CONFIGURATION_INVALID} with every problem, one a line. */
    public static List<Chosen> sound(List<Choice> choices) {
        var problems = choices.stream().map(Choice::problem).filter(problem -> !problem.isEmpty()).toList();
        if (!problems.isEmpty()) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, String.join("\n", problems));
        }
        return choices.stream().flatMap(choice -> choice.chosen().stream()).toList();
    }

    private static Choice read(DeclaredStore declared, Map<String, String> environment, Drivers drivers) {
        var value = environment.get(declared.variable()).strip();
        try {
            var isReference = value.startsWith(FILE);
            var url = StoreUrl.parse(declared.variable(), text(declared.variable(), value));
            var origin = isReference ? "file " + value.substring(FILE.length()) : "environment";
            var driver = drivers.choose(declared, url);
            return new Choice(declared, Optional.of(new Chosen(declared, completed(url, driver, environment), driver, origin)), "");
        } catch (EdrsException e) {
            return new Choice(declared, Optional.empty(), e.getMessage());
        }
    }

    private static StoreUrl completed(StoreUrl url, StoreDriver driver, Map<String, String> environment) {
        var completed = url;
        for (var variable : driver.variables().entrySet()) {
            var value = environment.getOrDefault(variable.getKey(), "").strip();
            completed = value.isEmpty() ? completed : completed.withDefault(variable.getValue(), value);
        }
        return completed;
    }

    /** The URL itself, read from its file when the value refers to one. */
    static String text(String variable, String value) {
        return value.startsWith(FILE) ? secret(variable, value) : value;
    }

    private static String secret(String variable, String reference) {
        var path = reference.substring(FILE.length()).replaceFirst("^//", "");
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException e) {
            throw new EdrsException(KernelError.CONFIGURATION_INVALID, ("%s refers to the file %s, which cannot be read; write the store's URL"
                    + " into it, readable for this user, or give the URL itself.").formatted(variable, path), e);
        }
    }
}
