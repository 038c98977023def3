package io.edrs.reasoning.graphs;

import io.edrs.platform.kernel.error.EdrsException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Causal graphs in the DOT language (Graphviz): {@code a -> b} is a cause, {@code a -> b [dir=both]} or {@code a <-> b} a confounded pair.
 * Attributes of layout are passed over.
 */
public final class DotText {

    private static final int LONGEST = 1_000_000;
    private static final String ID = "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([\\p{L}_][\\p{L}\\p{N}_.]*+|-?[0-9.]++))";
    private static final Pattern HEAD = Pattern.compile("(?s)\\s*(?:strict\\s+)?(graph|digraph)\\s*(?:" + ID + ")?\\s*\\{(.*)}\\s*");
    private static final Pattern TOKEN = Pattern.compile("\\G\\s*+(?:(->|<->|--)|(\\[[^]]*+])|([;,={}])|" + ID + ")");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|(?m)^\\s*#[^\\n]*");
    private static final Pattern OPEN = Pattern.compile("\\bdir\\s*=\\s*\"?none\\b|odot");
    private static final Pattern BOTH = Pattern.compile("\\bdir\\s*=\\s*\"?both\\b");
    private static final Pattern BACK = Pattern.compile("\\bdir\\s*=\\s*\"?back\\b");
    private static final Set<String> ATTRIBUTES = Set.of("node", "edge", "graph");

    private final List<Edge> directed = new ArrayList<>();
    private final List<Edge> confounded = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    private DotText() {}

    /** Reads a graph; throws {@code GRAPH_INVALID} with the place where it is none, and what {@link CausalGraph#of} throws. */
    public static CausalGraph read(String text) {
        if (text.length() > LONGEST) {
            throw new EdrsException(GraphError.TOO_LARGE, "A graph of %d characters is refused; at most %d.".formatted(text.length(), LONGEST));
        }
        var head = HEAD.matcher(COMMENT.matcher(text).replaceAll(" "));
        if (!head.matches()) {
            throw invalid("it does not read 'digraph name { … }'");
        }
        var dot = new DotText();
        dot.statements(head.group(4));
        return CausalGraph.of(List.copyOf(dot.names), dot.directed, dot.confounded);
    }

    /** Writes a graph. */
    public static String write(CausalGraph graph) {
        var nodes = graph.names().stream().map(name -> "  " + quoted(name) + ";");
        var causes = graph.directed().stream().map(edge -> "  %s -> %s;".formatted(quoted(edge.from()), quoted(edge.to())));
        var pairs = graph.confounded().stream().map(edge -> "  %s -> %s [dir=both];".formatted(quoted(edge.from()), quoted(edge.to())));
        return Stream.of(nodes, causes, pairs).flatMap(lines -> lines).collect(Collectors.joining("\n", "digraph {\n", "\n}\n"));
    }

    private record Link(String from, String how, String to) {}

    private void statements(String body) {
        var tokens = TOKEN.matcher(body);
        var links = new ArrayList<Link>();
        String last = null;
        String how = null;
        var at = 0;
        while (tokens.find()) {
            at = tokens.end();
            if (tokens.group(1) != null) {
                how = tokens.group(1);
                if (last == null) {
                    throw invalid("an edge begins with nothing before '%s'".formatted(excerpt(body, tokens.start())));
                }
            } else if (tokens.group(2) != null) {
                finish(links, tokens.group(2));
                last = null;
            } else if (tokens.group(3) != null) {
                if (!tokens.group(3).equals(";") && !tokens.group(3).equals(",")) {
                    throw invalid("'%s' is not read here; say nodes and edges only".formatted(excerpt(body, tokens.start())));
                }
                finish(links, "");
                last = null;
            } else {
                var name = tokens.group(4) == null ? tokens.group(5) : tokens.group(4).replace("\\\"", "\"").replace("\\\\", "\\");
                if (how == null) {
                    finish(links, "");
                    if (!ATTRIBUTES.contains(name)) {
                        names.add(name);
                    }
                } else {
                    names.add(name);
                    links.add(new Link(last, how, name));
                    how = null;
                }
                last = name;
            }
        }
        if (!body.substring(at).isBlank() || how != null) {
            throw invalid("'%s' cannot be read".formatted(excerpt(body, at)));
        }
        finish(links, "");
    }

    private void finish(List<Link> links, String attributes) {
        var open = OPEN.matcher(attributes).find();
        var both = BOTH.matcher(attributes).find();
        var back = BACK.matcher(attributes).find();
        for (var link : links) {
            if (link.how().equals("--") || open) {
                throw new EdrsException(GraphError.GRAPH_UNDECIDED, "The direction of the edge between %s and %s is open; write -> for a cause or <-> for a confounded pair."
                        .formatted(link.from(), link.to()));
            }
            (link.how().equals("<->") || both ? confounded : directed).add(back ? new Edge(link.to(), link.from()) : new Edge(link.from(), link.to()));
        }
        links.clear();
    }

    private static EdrsException invalid(String why) {
        return new EdrsException(GraphError.GRAPH_INVALID, "The DOT text is refused: " + why + ".");
    }

    private static String excerpt(String body, int at) {
        return body.substring(at, Math.min(body.length(), at + 30)).strip();
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
