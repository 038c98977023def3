/** Discrete Bayesian networks: their text form, exact inference, learning, sampling, and counterfactuals. */
@NullMarked
package io.edrs.reasoning.networks;

import org.jspecify.annotations.NullMarked;
