package io.edrs.gateway.chat;

import io.edrs.platform.kernel.error.EdrsException;
import io.edrs.platform.kernel.error.KernelError;
import io.edrs.platform.kernel.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Attachments of a conversation: as a form's file, or the bytes alone. */
@Controller("/api/v1/conversations/{conversationId}/attachments")
@ExecuteOn(TaskExecutors.BLOCKING)
class AttachmentController {

    record AttachmentList(List<Attachment> attachments) {}

    private final AttachmentDesk attachments;
    private final AnswerDesk desk;
    private final ChatStore store;

    AttachmentController(AttachmentDesk attachments, AnswerDesk desk, ChatStore store) {
        this.attachments = attachments;
        this.desk = desk;
        this.store = store;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<Attachment> attach(Caller caller, UUID conversationId, @Part("file") CompletedFileUpload file) {
        var conversation = desk.conversation(caller.require("ask"), conversationId);
        try {
            return HttpResponse.created(attachments.take(caller, conversation, Objects.requireNonNullElse(file.getFilename(), ""), file.getBytes()));
        } catch (IOException e) {
            throw new EdrsException(KernelError.REQUEST_INVALID, "The file could not be read: " + e.getMessage(), e);
        }
    }

    @Put
    @Consumes(MediaType.ALL)
    Attachment put(Caller caller, UUID conversationId, @QueryValue String name, HttpRequest<byte[]> request) {
        var conversation = desk.conversation(caller.require("ask"), conversationId);
        return attachments.take(caller, conversation, name, request.getBody().orElse(new byte[0]));
    }

    @Get
    AttachmentList list(Caller caller, UUID conversationId) {
        return new AttachmentList(store.attachments(desk.conversation(caller.require("ask"), conversationId), caller.tenant()));
    }

    @Delete("/{documentId}")
    @Status(HttpStatus.NO_CONTENT)
    @Consumes(MediaType.ALL)
    void remove(Caller caller, UUID conversationId, String documentId) {
        attachments.remove(caller, desk.conversation(caller.require("ask"), conversationId).conversationId(), documentId);
    }
}
