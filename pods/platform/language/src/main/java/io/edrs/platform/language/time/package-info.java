/** Time as people say it, in English: dates, and words such as "last spring" that mean one seen from the day they are said. */
@NullMarked
package io.edrs.platform.language.time;

import org.jspecify.annotations.NullMarked;
