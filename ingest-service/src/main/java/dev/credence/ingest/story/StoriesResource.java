package dev.credence.ingest.story;

import dev.credence.contract.Page;
import dev.credence.contract.StoriesApi;
import dev.credence.contract.Story;
import dev.credence.contract.StoryDecision;
import dev.credence.contract.StoryDecisionSubmission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stories over HTTP. */
class StoriesResource implements StoriesApi {

  private final StoryService stories;
  private final StoryDecisionService decisions;

  StoriesResource(StoryService stories, StoryDecisionService decisions) {
    this.stories = stories;
    this.decisions = decisions;
  }

  @Override
  public Uni<Story> get(UUID storyId) {
    return stories.get(storyId);
  }

  @Override
  public Uni<Response> decide(UUID storyId, StoryDecisionSubmission body) {
    return decisions
        .decide(storyId, body)
        .map(
            outcome ->
                Response.status(outcome.isNew() ? Response.Status.CREATED : Response.Status.OK)
                    .entity(outcome.decision())
                    .build());
  }

  @Override
  public Uni<Page<StoryDecision>> decisions(UUID storyId, @Nullable String cursor, int limit) {
    return decisions.list(storyId, cursor, limit);
  }
}
