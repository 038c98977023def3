package io.edrs.gateway.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers that states give people, each with the sum its state checks it by; where there is none, or a weak one, a word must say what it is. */
enum NationalId {

    DNI("[0-9]{8}-?[A-Za-z]", id -> isLettered(Integer.parseInt(id.substring(0, 8)), id)),
    NIE("[XYZxyz]-?[0-9]{7}-?[A-Za-z]", id -> isLettered(Integer.parseInt("XYZ".indexOf(id.charAt(0)) + id.substring(1, 8)), id)),
    STEUER_ID("[1-9][0-9] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}", id -> repeatsAsIssued(id.substring(0, 10)) && Checksums.mod11And10(id)),
    NIR("[12] ?[0-9]{2} ?(?:0[1-9]|1[0-2]|[2-9][0-9]) ?(?:[0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}", NationalId::isNir),
    BSN("[0-9]{9}", "(?:bsn|burgerservice\\w*|sofi\\w*)", id -> Checksums.weighted(id, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0),
    PESEL("[0-9]{11}", id -> Checksums.isDate(number(id, 2, 4) % 20, number(id, 4, 6)) && Checksums.weighted(id, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0),
    PERSONNUMMER("(?:19|20)?[0-9]{6}[-+][0-9]{4}", NationalId::isPersonnummer),
    HENKILOTUNNUS("[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]", NationalId::isHenkilotunnus),
    RIJKSREGISTER("[0-9]{2}\\.?[0-9]{2}\\.?[0-9]{2}-?[0-9]{3}\\.?[0-9]{2}", id -> Checksums.isDate(number(id, 2, 4), number(id, 4, 6)) && isRijksregister(id)),
    CPF("[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}", NationalId::isCpf),
    AHV("756\\.?[0-9]{4}\\.?[0-9]{4}\\.?[0-9]{2}", id -> Checksums.weighted(id, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0),
    CODICE_FISCALE("[A-Za-z]{6}[0-9]{2}[A-Ea-eHhLlMmPpR-Tr-t][0-9]{2}[A-Za-z][0-9]{3}[A-Za-z]", NationalId::isCodiceFiscale),
    SSN("(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}", id -> true),
    NINO("(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]", id -> true);

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    private static final int WORDS_BEFORE = 40;

    private final Pattern form;
    private final Pattern word;
    private final Predicate<String> right;

    NationalId(String form, Predicate<String> right) {
        this(form, "", right);
    }

    NationalId(String form, String word, Predicate<String> right) {
        this.form = Pattern.compile("(?<![\\p{L}\\p{N}.-])(?:" + form + ")(?![\\p{L}\\p{N}]|[.-][0-9])");
        this.word = Pattern.compile(word, Pattern.CASE_INSENSITIVE);
        this.right = right;
    }

    static Stream<Finding> in(String text) {
        return text.chars().noneMatch(Character::isDigit) ? Stream.empty() : Arrays.stream(values()).flatMap(id -> id.found(text));
    }

    private Stream<Finding> found(String text) {
        return form.matcher(text).results()
                .filter(match -> right.test(match.group().replaceAll(this == HENKILOTUNNUS ? "[ .]" : "[ .+-]", "").toUpperCase(Locale.ROOT)))
                .filter(match -> word.matcher(text.substring(Math.max(0, match.start() - WORDS_BEFORE), match.start())).find())
                .map(match -> new Finding(Kind.NATIONAL_ID, match.start(), match.end()));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static boolean isLettered(int number, String id) {
        return LETTERS.charAt(number % 23) == id.charAt(id.length() - 1);
    }

    /** One digit comes twice or three times, no other more than once. */
    private static boolean repeatsAsIssued(String digits) {
        var counts = digits.chars().mapToObj(digit -> digits.chars().filter(other -> other == digit).count()).toList();
        var most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        var distinct = digits.chars().distinct().count();
        return most == 2 && distinct == 9 || most == 3 && distinct == 8;
    }

    private static boolean isNir(String id) {
        var digits = id.replace("2A", "19").replace("2B", "18");
        return Long.parseLong(digits.substring(13)) == 97 - Long.parseLong(digits.substring(0, 13)) % 97;
    }

    private static boolean isPersonnummer(String id) {
        var ten = id.substring(id.length() - 10);
        return Checksums.isDate(number(ten, 2, 4), number(ten, 4, 6)) && Checksums.luhn(ten);
    }

    private static boolean isHenkilotunnus(String id) {
        return Checksums.isDate(number(id, 2, 4), number(id, 0, 2))
                && FINNISH.charAt(Integer.parseInt(id.substring(0, 6) + id.substring(7, 10)) % 31) == id.charAt(10);
    }

    private static boolean isRijksregister(String id) {
        var check = 97 - Long.parseLong(id.substring(9));
        return Long.parseLong(id.substring(0, 9)) % 97 == check || Long.parseLong("2" + id.substring(0, 9)) % 97 == check;
    }

    private static boolean isCpf(String id) {
        return id.chars().distinct().count() > 1 && Checksums.weighted(id, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == id.charAt(9) - '0'
                && Checksums.weighted(id, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10 == id.charAt(10) - '0';
    }

    private static boolean isCodiceFiscale(String id) {
        var sum = 0;
        for (var i = 0; i < 15; i++) {
            var c = id.charAt(i);
            var place = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ODD[place] : place;
        }
        return 'A' + sum % 26 == id.charAt(15);
    }
}
