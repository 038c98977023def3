package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;

/** Where in the document one is: the open headings and the page. */
final class Place {

    private static final String SEPARATOR = " › ";
    private static final int NAME_LENGTH = 100;

    private final String title;
    private final List<Block.Heading> open = new ArrayList<>();
    private String unit = "";
    private int page;

    Place(String title) {
        this.title = title;
    }

    void enter(Block.Heading heading) {
        open.removeIf(above -> above.level() >= heading.level());
        open.add(heading);
    }

    void turnTo(Block.PageStart start) {
        unit = start.unit();
        page = start.number();
    }

    /** The current page or slide; 0 before the first. */
    int page() {
        return page;
    }

    /** The headings, outermost first and without the document's own title, then the page, then what is given. */
    String path(String... inner) {
        return path(page, page, inner);
    }

    /** The same for what began on one page and ended on another. */
    String path(int from, int to, String... inner) {
        var parts = new ArrayList<String>();
        for (var heading : open) {
            if (!heading.text().equals(title)) {
                parts.add(shortened(heading.text()));
            }
        }
        parts.add(to == 0 ? "" : from == to ? unit + " " + to : unit + "s " + from + "–" + to);
        for (var name : inner) {
            parts.add(shortened(name));
        }
        parts.removeIf(String::isEmpty);
        return String.join(SEPARATOR, parts);
    }

    static String shortened(String name) {
        return name.length() <= NAME_LENGTH ? name : name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH / 2)) + " …";
    }
}
