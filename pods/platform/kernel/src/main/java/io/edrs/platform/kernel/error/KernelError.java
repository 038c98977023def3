package io.edrs.platform.kernel.error;

/** What can go wrong below any service. */
public enum KernelError implements ErrorCode {
    EVENT_UNREADABLE(Category.INVALID),
    EVENT_INVALID(Category.INVALID),
    REQUEST_INVALID(Category.INVALID),
    CONFIGURATION_INVALID(Category.INVALID),
    TENANT_UNKNOWN(Category.NOT_FOUND),
    KEY_UNKNOWN(Category.NOT_FOUND),
    KEY_DESTROYED(Category.NOT_FOUND),
    SEAL_BROKEN(Category.INVALID),
    FEATURE_UNSUPPORTED(Category.INVALID),
    BROKER_UNAVAILABLE(Category.UNAVAILABLE),
    STORE_UNAVAILABLE(Category.UNAVAILABLE),
    ASK_UNANSWERED(Category.UNAVAILABLE),
    VERSION_CONFLICT(Category.CONFLICT),
    MODEL_OFF(Category.CONFLICT),
    UNAUTHENTICATED(Category.DENIED),
    NOT_PERMITTED(Category.DENIED),
    SECOND_FACTOR_REQUIRED(Category.DENIED),
    TABLE_BEHIND(Category.UNAVAILABLE),
    NOT_READY(Category.UNAVAILABLE),
    UNEXPECTED(Category.INTERNAL);

    private final Category category;

    KernelError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
