package io.edrs.platform.kernel.model;

import java.util.Optional;

/**
 * How far a model came in one go.
 *
 * @param asked items the model was asked for
 * @param stopped why it stopped before the end, empty at the end
 */
public record ModelRun(int asked, Optional<String> stopped) {

    static ModelRun stopped(int asked, String why) {
        return new ModelRun(asked, Optional.of(why));
    }
}
