/** Relational entities of services: repositories of Micronaut Data in transactions of one tenant. */
@NullMarked
package io.edrs.platform.relational;

import org.jspecify.annotations.NullMarked;
