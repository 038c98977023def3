package io.edrs.bench.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes facts down as Markdown, plain text, HTML and CSV. */
final class Writer {

    private final Facts facts;
    private final Themes themes;

    Writer(Facts facts, Themes themes) {
        this.facts = facts;
        this.themes = themes;
    }

    /** A document of a random form and format about new things of the domain. */
    Document document(Themes.Domain domain, int number) {
        var roll = facts.number(100);
        var form = roll < 45 ? "table" : roll < 70 ? "prose" : roll < 88 ? "pairs" : "items";
        facts.newGroups();
        var attributes = facts.some(domain.attributes(), 4);
        var headers = attributes.stream().map(attribute -> facts.pick(attribute.h())).toList();
        var things = new ArrayList<Thing>();
        for (var i = 0; i < (form.equals("table") ? 4 + facts.number(6) : 1); i++) {
            things.add(facts.thing(domain, attributes, headers));
        }
        var format = facts.pick(form.equals("table") ? List.of("md", "csv", "html") : List.of("md", "txt", "html"));
        var text = switch (form) {
            case "table" -> table(domain, things, format, number);
            case "prose" -> prose(things.getFirst(), format);
            case "pairs" -> pairs(things.getFirst(), format);
            default -> items(things.getFirst(), format);
        };
        return new Document("%s-%03d.%s".formatted(domain.plural(), number, format), form, text, things);
    }

    private static String table(Themes.Domain domain, List<Thing> things, String format, int number) {
        var label = Character.toUpperCase(domain.noun().charAt(0)) + domain.noun().substring(1);
        var lines = new ArrayList<List<String>>();
        lines.add(row(label, things.getFirst().headers().values()));
        things.forEach(thing -> lines.add(row(thing.name(), thing.values().values())));
        return switch (format) {
            case "csv" -> lines.stream().map(line -> line.stream().map(cell -> cell.contains(",") ? "\"" + cell + "\"" : cell)
                    .collect(Collectors.joining(","))).collect(Collectors.joining("\n", "", "\n"));
            case "html" -> "<html><head><title>%s %d</title></head><body><h1>%s %d</h1><table>%s</table></body></html>\n".formatted(domain.topic(), number, domain.topic(), number,
                    lines.stream().map(line -> "<tr>" + line.stream().map(cell -> line == lines.getFirst() ? "<th>" + cell + "</th>" : "<td>" + cell + "</td>")
                            .collect(Collectors.joining()) + "</tr>").collect(Collectors.joining("\n")));
            default -> "# %s %d\n\n".formatted(domain.topic(), number) + markdown(lines);
        };
    }

    private static String markdown(List<List<String>> lines) {
        var text = lines.stream().map(line -> "| " + String.join(" | ", line) + " |").collect(Collectors.toCollection(ArrayList::new));
        text.add(1, "|" + " --- |".repeat(lines.getFirst().size()));
        return String.join("\n", text) + "\n";
    }

    private static List<String> row(String first, java.util.Collection<String> rest) {
        var row = new ArrayList<String>();
        row.add(first);
        row.addAll(rest);
        return row;
    }

    private String prose(Thing thing, String format) {
        var sentences = new ArrayList<String>();
        thing.values().forEach((attribute, value) -> sentences.add(capital(facts.pick(attribute.s())
                .replace("{e}", facts.pick(thing.domain().mention()).replace("{e}", thing.name())).replace("{v}", value))));
        sentences.addAll(facts.some(themes.filler(), 2));
        Collections.shuffle(sentences, new java.util.Random(facts.number(1 << 20)));
        return page(thing, format, format.equals("html") ? "<p>" + String.join(" ", sentences) + "</p>" : String.join(" ", sentences));
    }

    private static String pairs(Thing thing, String format) {
        var lines = new ArrayList<String>();
        thing.values().forEach((attribute, value) -> {
            var key = thing.headers().get(attribute);
            lines.add(switch (format) {
                case "html" -> "<dt>" + key + "</dt><dd>" + value + "</dd>";
                case "md" -> "- **" + key + "**: " + value;
                default -> key + ": " + value;
            });
        });
        var body = String.join("\n", lines);
        return page(thing, format, format.equals("html") ? "<dl>" + body + "</dl>" : body);
    }

    private static String items(Thing thing, String format) {
        var intro = capital(thing.domain().items().name()) + " of " + thing.name();
        var body = format.equals("html")
                ? "<h2>" + intro + "</h2><ul>" + thing.items().stream().map(item -> "<li>" + item + "</li>").collect(Collectors.joining()) + "</ul>"
                : (format.equals("md") ? "## " : "") + intro + (format.equals("md") ? "\n\n" : ":\n") + thing.items().stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
        return page(thing, format, body);
    }

    private static String page(Thing thing, String format, String body) {
        return switch (format) {
            case "html" -> "<html><head><title>%s</title></head><body><h1>%s</h1>%s</body></html>\n".formatted(thing.name(), thing.name(), body);
            case "md" -> "# " + thing.name() + "\n\n" + body + "\n";
            default -> thing.name() + "\n\n" + body + "\n";
        };
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
