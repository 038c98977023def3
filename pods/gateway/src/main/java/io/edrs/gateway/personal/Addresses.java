package io.edrs.gateway.personal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of the internet, of both versions; not the numbers of versions and chapters, which look alike. */
final class Addresses {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String FOUR = "(?:" + OCTET + "\\.){3}" + OCTET;
    private static final Pattern V4 = Pattern.compile("(?<![\\w.])" + FOUR + "(?!\\w|\\.\\d)");
    private static final Pattern V6 = Pattern.compile("(?<![\\w:.])[0-9A-Fa-f:]{3,45}(?:(?<=:)" + FOUR + ")?(?![\\w:]|\\.\\d)");
    private static final Pattern NO_ADDRESS_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:version|versions|v|ver|release|section|chapter|paragraph|clause|firmware|rev|revision|build|patch|update|upgrade to)|§)[\\s.:]*$");
    private static final Pattern NOBODYS = Pattern.compile("127\\..*|0\\.0\\.0\\.0|255\\..*");
    private static final int WORDS_BEFORE = 24;

    private Addresses() {}

    static Stream<Finding> in(String text) {
        var six = V6.matcher(text).results().filter(match -> isSix(match.group())).map(match -> new Finding(Kind.IP, match.start(), match.end()));
        var four = V4.matcher(text).results().filter(match -> !NOBODYS.matcher(match.group()).matches())
                .filter(match -> !NO_ADDRESS_BEFORE.matcher(text.substring(Math.max(0, match.start() - WORDS_BEFORE), match.start())).find())
                .map(match -> new Finding(Kind.IP, match.start(), match.end()));
        return Stream.concat(six, four);
    }

    /** RFC 4291, section 2.2; what has no digit, or one group alone, is more likely a name. */
    private static boolean isSix(String text) {
        var gap = text.indexOf("::");
        var isWhole = gap < 0 ? groups(text) == 8 : text.indexOf("::", gap + 1) < 0 && groups(text) <= 7;
        return isWhole && text.chars().anyMatch(Character::isDigit) && Arrays.stream(text.split("[:.]")).filter(group -> !group.isEmpty()).count() >= 2;
    }

    /** How many groups of sixteen bits, far too many when one is none. */
    private static int groups(String text) {
        var count = 0;
        for (var group : text.replaceFirst("^::", "").replaceFirst("::$", "").replace("::", ":").split(":", -1)) {
            if (group.isEmpty() || group.length() > 4 && group.indexOf('.') < 0) {
                return 99;
            }
            count += group.indexOf('.') < 0 ? 1 : 2;
        }
        return count;
    }
}
