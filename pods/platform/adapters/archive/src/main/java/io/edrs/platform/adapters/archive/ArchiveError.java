package io.edrs.platform.adapters.archive;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

/** What can be wrong with an archive or its key. */
public enum ArchiveError implements ErrorCode {
    ARCHIVE_UNKNOWN(Category.INVALID),
    ARCHIVE_DAMAGED(Category.INVALID),
    ARCHIVE_KEY_WRONG(Category.DENIED),
    ARCHIVE_KEY_UNREADABLE(Category.INVALID),
    ARCHIVE_UNWRITTEN(Category.UNAVAILABLE);

    private final Category category;

    ArchiveError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
