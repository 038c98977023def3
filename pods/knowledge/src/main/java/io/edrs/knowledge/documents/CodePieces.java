package io.edrs.knowledge.documents;

import java.util.ArrayList;
import java.util.List;

/** Cuts code between lines. */
final class CodePieces {

    private static final int MAX_CHARACTERS = 1_500;

    private CodePieces() {}

    static List<String> of(String code) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var line : code.lines().toList()) {
            if (!piece.isEmpty() && piece.length() + line.length() > MAX_CHARACTERS) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            if (line.length() > 2 * MAX_CHARACTERS) {
                LongText.cut(line, MAX_CHARACTERS, pieces);
            } else {
                piece.append(piece.isEmpty() ? "" : "\n").append(line);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        pieces.removeIf(String::isBlank);
        return pieces;
    }
}
