package io.edrs.gateway.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Phone numbers: with the code of a country anywhere, without one where the words before say that a number follows. */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern SAYS_SO = Pattern.compile("(?iu)\\b(?:tel|telefon|telephone|téléphone|teléfono|telefono|phone|cell|mobile|mobil|handy|fax|call|ring|dial"
            + "|text|sms|whatsapp|nummer|ruf|anruf|llámame|llama|numero|número|numéro|reach)\\b|\\(\\d{3}\\) ");
    private static final int WORDS_BEFORE = 32;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST = 1_000;

    private final List<String> regions;

    Phones(List<String> regions) {
        this.regions = regions;
    }

    Stream<Finding> in(String text) {
        if (text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return Stream.empty();
        }
        var anywhere = text.indexOf('+') < 0 ? Stream.<PhoneNumberMatch>empty()
                : matches(text, "ZZ", PhoneNumberUtil.Leniency.VALID);
        var national = !SAYS_SO.matcher(text).find() ? Stream.<PhoneNumberMatch>empty()
                : regions.stream().flatMap(region -> matches(text, region, PhoneNumberUtil.Leniency.VALID)).filter(match -> isAnnounced(text, match));
        return Stream.concat(anywhere, national).map(match -> new Finding(Kind.PHONE, match.start(), match.end()));
    }

    private static Stream<PhoneNumberMatch> matches(String text, String region, PhoneNumberUtil.Leniency leniency) {
        return StreamSupport.stream(NUMBERS.findNumbers(text, region, leniency, MOST).spliterator(), false);
    }

    private static boolean isAnnounced(String text, PhoneNumberMatch match) {
        return SAYS_SO.matcher(text.substring(Math.max(0, match.start() - WORDS_BEFORE), match.end())).find();
    }
}
