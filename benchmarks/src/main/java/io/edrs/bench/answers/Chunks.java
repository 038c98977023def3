package io.edrs.bench.answers;

import io.edrs.schema.knowledge.Passage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Cuts the generated formats into passages, good enough to measure without the rest of the system. */
public final class Chunks {

    private Chunks() {}

    /** The passages of a file by its name and text. */
    public static List<Passage> of(Path file, String text) {
        var name = file.getFileName().toString();
        var passages = new ArrayList<Passage>();
        if (name.endsWith(".csv")) {
            rows(passages, name, name, text.lines().map(Chunks::csv).toList());
        } else if (name.endsWith(".html")) {
            html(passages, name, text);
        } else {
            blocks(passages, name, text);
        }
        return passages;
    }

    private static void blocks(List<Passage> passages, String name, String text) {
        var title = text.lines().findFirst().orElse("").replaceFirst("^#+ *", "");
        var place = title;
        for (var block : text.split("\n\\s*\n")) {
            if (block.startsWith("#") && !block.contains("\n")) {
                place = block.startsWith("##") ? title + " > " + block.replaceFirst("^#+ *", "") : title;
            } else if (block.startsWith("|")) {
                rows(passages, name, title, block.lines().filter(line -> !line.startsWith("| -")).map(line ->
                        List.of(line.replaceFirst("^\\| ", "").replaceFirst(" \\|$", "").split(" \\| "))).toList());
            } else if (!block.strip().equals(title)) {
                add(passages, name, title, place, block.contains("\n- ") || block.startsWith("- ") ? "list" : "prose", block.strip());
            }
        }
    }

    private static void html(List<Passage> passages, String name, String text) {
        var page = Jsoup.parse(text);
        var title = page.title();
        for (Element table : page.select("table")) {
            rows(passages, name, title, table.select("tr").stream().map(row -> row.select("th,td").eachText()).toList());
        }
        page.select("p").forEach(paragraph -> add(passages, name, title, title, "prose", paragraph.text()));
        page.select("dl").forEach(list -> add(passages, name, title, title, "list", IntStream.range(0, list.select("dt").size())
                .mapToObj(i -> list.select("dt").get(i).text() + ": " + list.select("dd").get(i).text()).collect(Collectors.joining("\n"))));
        page.select("ul").forEach(list -> add(passages, name, title, title + " > " + page.select("h2").text(), "list",
                list.select("li").eachText().stream().map(item -> "- " + item).collect(Collectors.joining("\n"))));
    }

    private static void rows(List<Passage> passages, String name, String title, List<List<String>> lines) {
        var headers = lines.getFirst();
        for (var line : lines.subList(1, lines.size())) {
            add(passages, name, title, title + " > table", "table", IntStream.range(0, Math.min(headers.size(), line.size()))
                    .mapToObj(i -> headers.get(i) + ": " + line.get(i)).collect(Collectors.joining(" | ")));
        }
    }

    private static List<String> csv(String line) {
        var cells = new ArrayList<String>();
        for (var cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            cells.add(cell.replace("\"", ""));
        }
        return cells;
    }

    private static void add(List<Passage> passages, String name, String title, String place, String kind, String text) {
        passages.add(new Passage(name + "#" + passages.size(), name, title, place, kind, text, 0));
    }
}
