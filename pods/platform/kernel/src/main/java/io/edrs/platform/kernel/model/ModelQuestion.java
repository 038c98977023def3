package io.edrs.platform.kernel.model;

import io.edrs.schema.ai.CompletionRequested;
import java.util.function.Consumer;

/**
 * What a model is asked about one item, noted as asked; of its ends none or one is called, none where it is not known whether the model was called.
 *
 * @param keep enters what the model wrote
 * @param fail notes that the model was called in vain
 * @param takeBack notes that the model was not called after all
 */
public record ModelQuestion(CompletionRequested request, Consumer<ModelReply.Written> keep, Runnable fail, Runnable takeBack) {}
