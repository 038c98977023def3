package io.edrs.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where this system lives and how it runs, from the environment.
 *
 * @param home the data folder
 * @param offset added to every port
 * @param fsync whether broker and database force to disk
 * @param target what a process runs: {@code all}, pods, services
 */
public record Settings(Path home, int offset, boolean fsync, String target, Map<String, String> environment) {

    /** The settings of these variables; throws IllegalArgumentException naming a wrong one and what would be right. */
    public static Settings of(Map<String, String> environment) {
        Variables.check(environment);
        var home = environment.getOrDefault("EDRS_HOME", System.getProperty("user.home") + "/.edrs");
        return new Settings(Path.of(home).toAbsolutePath().normalize(), offset(environment.getOrDefault("EDRS_PORT_OFFSET", "0")),
                flag("EDRS_FSYNC", environment.getOrDefault("EDRS_FSYNC", "true")), environment.getOrDefault("EDRS_TARGET", "all"),
                Map.copyOf(environment));
    }

    /** The same, in another data folder and on other ports. */
    public Settings at(Path otherHome, int otherOffset) {
        return new Settings(otherHome.toAbsolutePath().normalize(), otherOffset, fsync, target, environment);
    }

    /** A variable, empty when unset or blank. */
    public Optional<String> find(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The ports of this system. */
    public Ports ports() {
        return new Ports(offset);
    }

    private static int offset(String text) {
        try {
            var offset = Integer.parseInt(text.strip());
            if (offset >= 0 && offset <= 40_000) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both mistakes.
        }
        throw new IllegalArgumentException("EDRS_PORT_OFFSET is '%s'; it must be a whole number from 0 to 40000.".formatted(text));
    }

    private static boolean flag(String name, String text) {
        return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "on", "yes", "1" -> true;
            case "false", "off", "no", "0" -> false;
            default -> throw new IllegalArgumentException("%s is '%s'; it must be true or false.".formatted(name, text));
        };
    }
}
