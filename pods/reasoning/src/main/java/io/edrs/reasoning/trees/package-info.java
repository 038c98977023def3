/** Decision trees and forests learned from tables, that say why. */
@NullMarked
package io.edrs.reasoning.trees;

import org.jspecify.annotations.NullMarked;
