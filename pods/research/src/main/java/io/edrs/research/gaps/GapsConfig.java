package io.edrs.research.gaps;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** @param lowConfidence answers below it are gaps even when nothing is named as missing */
@ConfigurationProperties("edrs.research.gaps")
record GapsConfig(@Bindable(defaultValue = "0.35") double lowConfidence) {}
