package io.edrs.platform.kernel.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * When administrators prove a second factor.
 *
 * @param required true: always; false: those who have enrolled one
 */
@ConfigurationProperties("edrs.second-factor")
record FactorConfig(@Bindable(defaultValue = "false") boolean required) {

    boolean isRequired() {
        return required;
    }
}
