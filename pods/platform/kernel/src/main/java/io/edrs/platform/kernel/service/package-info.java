/** Which services there are and which of them this process runs. */
@NullMarked
package io.edrs.platform.kernel.service;

import org.jspecify.annotations.NullMarked;
