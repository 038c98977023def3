package io.edrs.bench.fresh;

/** What can be said of somebody: a noun, an adjective or a verb phrase, in all its forms. */
record Said(String kind, String one, String many) {

    static Said of(Bank.Line line) {
        return line.key().equals("adjective") ? new Said("adjective", line.text(), line.text())
                : new Said(line.key(), line.text().replace('_', ' '), line.use().replace('_', ' '));
    }

    String is() {
        return switch (kind) {
            case "noun" -> "is " + article();
            case "adjective" -> "is " + one;
            default -> one;
        };
    }

    String are() {
        return switch (kind) {
            case "noun" -> "are " + many;
            case "adjective" -> "are " + one;
            default -> many;
        };
    }

    /** Of "they" who is one. */
    String they() {
        return kind.equals("noun") ? "are " + article() : are();
    }

    String isnt() {
        return kind.equals("verb") ? "does not " + many : is().replaceFirst("^is ", "is not ");
    }

    String arent() {
        return kind.equals("verb") ? "do not " + many : are().replaceFirst("^are ", "are not ");
    }

    String theyArent() {
        return kind.equals("noun") ? "are not " + article() : arent();
    }

    String be() {
        return kind.equals("verb") ? many : is().replaceFirst("^is ", "be ");
    }

    String article() {
        return ("aeiou".indexOf(one.charAt(0)) >= 0 ? "an " : "a ") + one;
    }

    /** The question whether it is so of somebody. */
    String asked(String name, boolean positive) {
        var not = positive ? "" : "not ";
        return kind.equals("verb") ? "does " + name + " " + not + many : "is " + name + " " + not + is().replaceFirst("^is ", "");
    }
}
