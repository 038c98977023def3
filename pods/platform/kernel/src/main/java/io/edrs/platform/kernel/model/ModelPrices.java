package io.edrs.platform.kernel.model;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the configured model costs, as budgets count it. */
@Singleton
public final class ModelPrices {

    private static final int CHARACTERS_A_TOKEN = 4;
    private final BigDecimal input;
    private final BigDecimal output;

    /** @param input of a million tokens read @param output of a million tokens written */
    public ModelPrices(@Value("${edrs.ai.accounting.input-price:0}") BigDecimal input, @Value("${edrs.ai.accounting.output-price:0}") BigDecimal output) {
        this.input = input;
        this.output = output;
    }

    /** What so many tokens cost; null where no price is set. */
    public @Nullable BigDecimal of(long inputTokens, long outputTokens) {
        return input.signum() == 0 && output.signum() == 0 ? null
                : input.multiply(BigDecimal.valueOf(inputTokens)).add(output.multiply(BigDecimal.valueOf(outputTokens))).movePointLeft(6)
                        .setScale(6, RoundingMode.CEILING).stripTrailingZeros();
    }

    /** About so many tokens a text of that many characters has. */
    public static long tokens(long characters) {
        return Math.ceilDiv(characters, CHARACTERS_A_TOKEN);
    }
}
