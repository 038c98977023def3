package io.edrs.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Pages of HTML made up from a seed: headings, prose, a list and a table, some five hundred words each. */
public final class Pages {

    private static final List<String> SYLLABLES = List.of("ba", "cor", "dal", "en", "fir", "gan", "hol", "in", "jor", "kel", "lum", "mar", "nor", "os",
            "pel", "quin", "ras", "sol", "tor", "ul", "ver", "wen", "yar", "zim");
    private static final int VOCABULARY = 8_000;

    private final Random random;
    private final List<String> words;

    public Pages(long seed) {
        random = new Random(seed);
        words = random.ints(VOCABULARY, 2, 5).mapToObj(this::word).toList();
    }

    /** Writes so many pages into the folder, which is made. */
    public void write(Path folder, int many) throws IOException {
        Files.createDirectories(folder);
        for (var i = 0; i < many; i++) {
            Files.writeString(folder.resolve("page-%05d.html".formatted(i)), page(i));
        }
    }

    private String page(int number) {
        var html = new StringBuilder("<html><head><title>Page %d on %s</title></head><body><h1>Page %d on %s</h1>".formatted(number, any(), number, any()));
        for (var section = 0; section < 4; section++) {
            html.append("<h2>").append(any()).append(' ').append(any()).append("</h2>");
            for (var paragraph = 0; paragraph < 2; paragraph++) {
                html.append("<p>").append(sentences(4)).append("</p>");
            }
        }
        html.append("<ul>");
        for (var item = 0; item < 5; item++) {
            html.append("<li>").append(sentences(1)).append("</li>");
        }
        html.append("</ul><table><tr><th>Name</th><th>Value</th><th>Place</th></tr>");
        for (var row = 0; row < 5; row++) {
            html.append("<tr><td>%s</td><td>%d</td><td>%s</td></tr>".formatted(any(), random.nextInt(10_000), any()));
        }
        return html.append("</table></body></html>").toString();
    }

    private String sentences(int many) {
        var text = new StringBuilder();
        for (var i = 0; i < many; i++) {
            text.append("The ").append(any());
            for (var word = 0; word < 10; word++) {
                text.append(' ').append(any());
            }
            text.append(". ");
        }
        return text.toString().strip();
    }

    private String any() {
        // Some words are met far more often than others, as in any language (Zipf).
        return words.get((int) (VOCABULARY * Math.pow(random.nextDouble(), 3)));
    }

    private String word(int syllables) {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }
}
