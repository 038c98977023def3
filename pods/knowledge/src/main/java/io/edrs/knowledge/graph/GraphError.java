package io.edrs.knowledge.graph;

import io.edrs.platform.kernel.error.Category;
import io.edrs.platform.kernel.error.ErrorCode;

enum GraphError implements ErrorCode {

    ENTITY_NOT_FOUND(Category.NOT_FOUND);

    private final Category category;

    GraphError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
