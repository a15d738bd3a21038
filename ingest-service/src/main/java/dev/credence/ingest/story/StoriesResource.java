package dev.credence.ingest.story;

import dev.credence.contract.StoriesApi;
import dev.credence.contract.Story;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Stories over HTTP. */
class StoriesResource implements StoriesApi {

  private final StoryService stories;

  StoriesResource(StoryService stories) {
    this.stories = stories;
  }

  @Override
  public Uni<Story> get(UUID storyId) {
    return stories.get(storyId);
  }
}
