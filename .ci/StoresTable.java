import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Prints which contract passed on which server: the rows the tests left in target/stores, joined with Surefire's reports. */
final class StoresTable {

    private static final List<String> COLUMNS = List.of("port", "product", "version", "had as", "result");
    private static final int LONGEST_REASON = 160;

    /** @param reason why tests were skipped, or which failed */
    record Result(int passed, int bad, int skipped, String reason) {

        String text() {
            var because = reason.isEmpty() ? "" : ": " + reason;
            if (bad > 0) {
                return "%d FAILED, %d passed%s".formatted(bad, passed, because);
            }
            if (passed == 0) {
                return skipped == 0 ? "did not run" : "skipped" + because;
            }
            return skipped == 0 ? passed + " passed" : "%d passed, %d skipped%s".formatted(passed, skipped, because);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var rows = new ArrayList<List<String>>();
        for (var file : files(Path.of(arguments.length == 0 ? "." : arguments[0]))) {
            var told = Files.readString(file).replace("\n", "").split("\t", -1);
            var report = file.resolve("../../surefire-reports/TEST-" + told[0] + ".xml").normalize();
            rows.add(List.of(told[1], told[2], told[3].isEmpty() ? "-" : told[3], told[4].isEmpty() ? "not had" : told[4], result(report, told[5]).text()));
        }
        if (rows.isEmpty()) {
            return;
        }
        rows.sort((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
        rows.addFirst(COLUMNS);
        System.out.println("\nThe contracts of the stores, on the servers they ran on:");
        rows.forEach(row -> System.out.println(line(row, rows)));
    }

    private static List<Path> files(Path root) throws IOException {
        try (var pods = Files.walk(root.resolve("pods"), 3); var modules = pods.filter(Files::isDirectory)) {
            return modules.map(module -> module.resolve("target/stores")).filter(Files::isDirectory).flatMap(StoresTable::children)
                    .filter(file -> file.toString().endsWith(".tsv")).toList();
        }
    }

    private static Stream<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Result result(Path report, String skippedWhole) throws Exception {
        if (!Files.exists(report)) {
            return new Result(0, 0, 0, skippedWhole);
        }
        var cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
        var tests = IntStream.range(0, cases.getLength()).mapToObj(i -> (Element) cases.item(i)).toList();
        if (tests.isEmpty() && !skippedWhole.isEmpty()) {
            return new Result(0, 0, 1, skippedWhole);
        }
        var bad = tests.stream().filter(test -> has(test, "failure") || has(test, "error")).toList();
        var skipped = tests.stream().filter(test -> has(test, "skipped")).toList();
        var reasons = bad.isEmpty() ? skipped.stream().map(StoresTable::reason) : bad.stream().map(test -> test.getAttribute("name"));
        return new Result(tests.size() - bad.size() - skipped.size(), bad.size(), skipped.size(),
                reasons.filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("; ")));
    }

    private static boolean has(Element test, String what) {
        return test.getElementsByTagName(what).getLength() > 0;
    }

    private static String reason(Element test) {
        var said = test.getElementsByTagName("skipped").item(0).getTextContent().strip().lines().findFirst().orElse("");
        var plain = said.replaceFirst("^(org\\.opentest4j\\.TestAbortedException: )?(Assumption failed: )?", "").strip();
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON) + "…";
    }

    private static String line(List<String> row, List<List<String>> all) {
        return IntStream.range(0, row.size()).mapToObj(i -> i == row.size() - 1 ? row.get(i)
                : ("%-" + all.stream().mapToInt(other -> other.get(i).length()).max().orElse(1) + "s").formatted(row.get(i)))
                .collect(Collectors.joining("  ", "  ", ""));
    }
}
