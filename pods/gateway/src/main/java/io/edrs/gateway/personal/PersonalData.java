package io.edrs.gateway.personal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Finds mail addresses, phone numbers, cards (Luhn, ISO/IEC 7812-1), IBANs (mod 97, ISO 13616), national ids with their checksums,
 * addresses of the internet, and names that are known. Addresses that mean this machine or nothing are nobody's.
 */
public final class PersonalData {

    private final Phones phones;

    /** @param regions whose phone numbers are found without the code of their country, two letters each */
    public PersonalData(Collection<String> regions) {
        phones = new Phones(List.copyOf(regions));
    }

    /** All there is, by place, none overlapping. */
    public List<Finding> find(String text) {
        return find(text, List.of());
    }

    /** All there is, these names included. */
    public List<Finding> find(String text, Collection<String> names) {
        var found = new ArrayList<Finding>();
        Stream.of(Mails.in(text), Accounts.in(text), Cards.in(text), Addresses.in(text), NationalId.in(text), phones.in(text), KnownNames.in(text, names))
                .flatMap(each -> each).filter(one -> found.stream().noneMatch(one::overlaps)).forEach(found::add);
        found.sort(Comparator.comparingInt(Finding::start));
        return found;
    }

    /** The text with each finding as the function writes it, given its kind and what stood there. */
    public static String replaced(String text, List<Finding> findings, BiFunction<Kind, String, String> written) {
        if (findings.isEmpty()) {
            return text;
        }
        var masked = new StringBuilder(text.length());
        var end = 0;
        for (var finding : findings) {
            masked.append(text, end, finding.start()).append(written.apply(finding.kind(), text.substring(finding.start(), finding.end())));
            end = finding.end();
        }
        return masked.append(text, end, text.length()).toString();
    }
}
