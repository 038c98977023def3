/** An S3-compatible store behind the blob store. */
@NullMarked
package io.edrs.platform.adapters.s3;

import org.jspecify.annotations.NullMarked;
