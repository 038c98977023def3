/** Who somebody else's identity provider says is calling, and what that allows. */
@NullMarked
package io.edrs.platform.kernel.issuer;

import org.jspecify.annotations.NullMarked;
