package io.edrs.schema;

import io.edrs.schema.ai.CompletionFinished;
import io.edrs.schema.ai.CompletionRequested;
import io.edrs.schema.ai.CompletionStreamed;
import io.edrs.schema.ai.Embedded;
import io.edrs.schema.ai.EmbeddingRequested;
import io.edrs.schema.gateway.AttachmentRemoved;
import io.edrs.schema.gateway.RequestReceived;
import io.edrs.schema.integration.EventReceived;
import io.edrs.schema.knowledge.AttachmentRequested;
import io.edrs.schema.knowledge.ClaimValidated;
import io.edrs.schema.knowledge.ConceptSynthesised;
import io.edrs.schema.knowledge.DocumentDeleted;
import io.edrs.schema.knowledge.DocumentIngested;
import io.edrs.schema.knowledge.DocumentRead;
import io.edrs.schema.knowledge.DocumentRequested;
import io.edrs.schema.knowledge.DocumentsListed;
import io.edrs.schema.knowledge.DocumentsRequested;
import io.edrs.schema.knowledge.DriftFound;
import io.edrs.schema.knowledge.FactsExtracted;
import io.edrs.schema.knowledge.FactsFound;
import io.edrs.schema.knowledge.FactsRequested;
import io.edrs.schema.knowledge.IngestionFinished;
import io.edrs.schema.knowledge.IngestionRequested;
import io.edrs.schema.knowledge.PassagesFound;
import io.edrs.schema.knowledge.SearchRequested;
import io.edrs.schema.knowledge.SynthesisRequested;
import io.edrs.schema.knowledge.ValidationRequested;
import io.edrs.schema.knowledge.WeightsLearned;
import io.edrs.schema.memory.Attended;
import io.edrs.schema.memory.AttentionRequested;
import io.edrs.schema.memory.ContextChanged;
import io.edrs.schema.memory.DiverseRecallRequested;
import io.edrs.schema.memory.DiverselyRecalled;
import io.edrs.schema.memory.EpisodeReported;
import io.edrs.schema.memory.FactsConsolidated;
import io.edrs.schema.memory.MemoryForgotten;
import io.edrs.schema.memory.RecallRequested;
import io.edrs.schema.memory.Recalled;
import io.edrs.schema.persona.ApprovalDecided;
import io.edrs.schema.persona.ApprovalRequested;
import io.edrs.schema.persona.ClarificationAnswered;
import io.edrs.schema.persona.ClarificationAsked;
import io.edrs.schema.persona.FeedbackJudged;
import io.edrs.schema.persona.FeedbackReceived;
import io.edrs.schema.persona.HandedOver;
import io.edrs.schema.persona.HandoverEnded;
import io.edrs.schema.persona.HandoverRequested;
import io.edrs.schema.persona.PersonUpdated;
import io.edrs.schema.persona.PersonaArchived;
import io.edrs.schema.persona.PreferenceForgotten;
import io.edrs.schema.persona.PreferenceLearned;
import io.edrs.schema.persona.ProfileUpdated;
import io.edrs.schema.persona.SpeechRendered;
import io.edrs.schema.persona.SpeechRequested;
import io.edrs.schema.persona.Transcribed;
import io.edrs.schema.persona.TranscriptionRequested;
import io.edrs.schema.persona.WorkAssigned;
import io.edrs.schema.persona.WorkFinished;
import io.edrs.schema.persona.WorkReceived;
import io.edrs.schema.reasoning.AnswerChunk;
import io.edrs.schema.reasoning.AnswerCompleted;
import io.edrs.schema.reasoning.ProofFinished;
import io.edrs.schema.reasoning.ProofRequested;
import io.edrs.schema.research.GapIdentified;
import io.edrs.schema.shared.AskFailed;
import io.edrs.schema.shared.DeadLetterSorted;
import io.edrs.schema.shared.EventDeadLettered;
import io.edrs.schema.shared.EventRatesMeasured;
import io.edrs.schema.shared.Heartbeat;
import io.edrs.schema.shared.TenantActivated;
import io.edrs.schema.task.Decomposed;
import io.edrs.schema.task.DecompositionRequested;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event type there is. */
public final class EventCatalog {

    private static final List<Class<? extends Payload>> TYPES = List.of(
            RequestReceived.class, AttachmentRemoved.class, AnswerCompleted.class, AnswerChunk.class, ProofRequested.class, ProofFinished.class,
            RecallRequested.class, Recalled.class, EpisodeReported.class,
            FactsConsolidated.class, MemoryForgotten.class, ContextChanged.class, AttentionRequested.class, Attended.class,
            DiverseRecallRequested.class, DiverselyRecalled.class, FeedbackReceived.class,
            SearchRequested.class, PassagesFound.class, DocumentIngested.class, DocumentDeleted.class,
            AttachmentRequested.class, IngestionRequested.class, IngestionFinished.class, DocumentsRequested.class, DocumentsListed.class, DocumentRequested.class, DocumentRead.class,
            FactsExtracted.class, FactsRequested.class, FactsFound.class, ValidationRequested.class, ClaimValidated.class,
            SynthesisRequested.class, ConceptSynthesised.class, DriftFound.class, WeightsLearned.class,
            CompletionRequested.class, CompletionStreamed.class, CompletionFinished.class,
            EmbeddingRequested.class, Embedded.class,
            ProfileUpdated.class, PreferenceLearned.class, WorkReceived.class, WorkAssigned.class,
            PreferenceForgotten.class, PersonaArchived.class, PersonUpdated.class, FeedbackJudged.class, WorkFinished.class,
            ClarificationAsked.class, ClarificationAnswered.class, ApprovalRequested.class, ApprovalDecided.class,
            HandoverRequested.class, HandedOver.class, HandoverEnded.class,
            SpeechRequested.class, SpeechRendered.class, TranscriptionRequested.class, Transcribed.class,
            DecompositionRequested.class, Decomposed.class, GapIdentified.class, EventReceived.class,
            EventDeadLettered.class, DeadLetterSorted.class, EventRatesMeasured.class, AskFailed.class,
            Heartbeat.class, TenantActivated.class);

    private static final Map<String, Class<? extends Payload>> BY_NAME =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(type -> typeOf(type).value(), Function.identity()));

    private EventCatalog() {}

    /** All payload types. */
    public static List<Class<? extends Payload>> all() {
        return TYPES;
    }

    /** The payload type of that event type name. */
    public static Optional<Class<? extends Payload>> find(String eventType) {
        return Optional.ofNullable(BY_NAME.get(eventType));
    }

    /** The declaration of a payload type. @throws IllegalArgumentException when it carries none */
    public static EventType typeOf(Class<? extends Payload> payload) {
        var type = payload.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(payload.getName() + " carries no @EventType.");
        }
        return type;
    }
}
