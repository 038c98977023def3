package io.edrs.launcher.moving;

import io.edrs.launcher.Settings;
import java.util.List;
import java.util.Map;

/** What has moved to a store that no setting names yet, so that a backup by the settings would hold what it was before. */
public record MovedAway(Settings settings, Map<String, String> variables) {

    /** One line for each, saying what to do. */
    public List<String> lines() {
        return MoveMark.in(settings.home().resolve("moves")).stream().filter(this::isWhereTheSettingsDoNotLook).map(MovedAway::line).toList();
    }

    private boolean isWhereTheSettingsDoNotLook(MoveMark mark) {
        return Source.url(belonging(mark), variables).equals(mark.from());
    }

    private static String line(MoveMark mark) {
        if (mark.state() == MoveMark.State.UNDER_WAY) {
            return "%s is moving its %s to %s: finish that or roll it back first (./edrs stores migrate %s --finish | --rollback)."
                    .formatted(mark.service(), mark.port(), mark.to(), mark.service());
        }
        return belonging(mark).variable().map(name -> "%s keeps its %s at %s since they moved there: set %s to that store (its URL stands in %s)."
                        .formatted(mark.service(), mark.port(), mark.to(), name, mark.reference().substring("file:".length())))
                .orElse("%s keeps its %s at %s since they moved there, and no variable names that store: back that up with its own tool."
                        .formatted(mark.service(), mark.port(), mark.to()));
    }

    private static Belonging belonging(MoveMark mark) {
        return Belonging.of(mark.service(), mark.port());
    }
}
