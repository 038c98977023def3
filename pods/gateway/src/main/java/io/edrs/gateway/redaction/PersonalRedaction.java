package io.edrs.gateway.redaction;

import io.edrs.gateway.Redaction;
import io.edrs.gateway.personal.PersonalData;
import io.edrs.platform.kernel.http.Caller;
import jakarta.inject.Singleton;

/** Masks what {@link PersonalData} finds, and gives it back. */
@Singleton
final class PersonalRedaction implements Redaction {

    /** @param revealed masks opened @param withheld masks that are nobody's, or somebody else's */
    record Opened(String text, int revealed, int withheld) {}

    private final PersonalData data;
    private final Masks masks;
    private final Names names;

    PersonalRedaction(RedactionConfig config, Masks masks, Names names) {
        this.data = new PersonalData(config.regions());
        this.masks = masks;
        this.names = names;
    }

    @Override
    public String mask(String text) {
        return PersonalData.replaced(text, data.find(text), (kind, piece) -> "[" + kind.label() + "]");
    }

    @Override
    public String mask(Caller owner, String text) {
        return PersonalData.replaced(text, data.find(text, names.of(owner.tenant())),
                (kind, piece) -> masks.mask(owner.tenant(), owner.userId(), kind, piece));
    }

    /** The text with the caller's own masks opened; nobody else's, whatever the caller's powers. */
    Opened open(Caller caller, String text) {
        var opened = new StringBuilder();
        var revealed = 0;
        var withheld = 0;
        var found = Masks.FORM.matcher(text);
        while (found.find()) {
            var piece = masks.open(caller.tenant(), caller.userId(), found.group(2));
            revealed += piece.isPresent() ? 1 : 0;
            withheld += piece.isPresent() ? 0 : 1;
            found.appendReplacement(opened, java.util.regex.Matcher.quoteReplacement(piece.orElse(found.group())));
        }
        return new Opened(found.appendTail(opened).toString(), revealed, withheld);
    }
}
