package io.edrs.ai.accounting;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.math.BigDecimal;

/**
 * What the model costs.
 *
 * @param inputPrice of a million tokens it reads
 * @param outputPrice of a million tokens it writes
 */
@ConfigurationProperties("edrs.ai.accounting")
record AccountingConfig(@Bindable(defaultValue = "0") BigDecimal inputPrice, @Bindable(defaultValue = "0") BigDecimal outputPrice) {

    /** Millionths of the currency, rounded up: a price of one a million tokens is one millionth a token. */
    long millionths(int inputTokens, int outputTokens) {
        return inputPrice.multiply(BigDecimal.valueOf(inputTokens)).add(outputPrice.multiply(BigDecimal.valueOf(outputTokens)))
                .setScale(0, java.math.RoundingMode.CEILING).longValueExact();
    }
}
