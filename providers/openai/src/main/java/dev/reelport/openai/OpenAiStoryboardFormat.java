package dev.reelport.openai;

import dev.reelport.domain.capability.Model;
import dev.reelport.wire.Choices;
import dev.reelport.wire.Switch;
import dev.reelport.wire.WireCodec;
import dev.reelport.wire.http.WireFormat;
import jakarta.inject.Singleton;
import java.util.List;

/** Spec C, for apps that find formats in their context. */
@Singleton
public final class OpenAiStoryboardFormat implements WireFormat {
    /** The one there is. */
    public OpenAiStoryboardFormat() {}

    @Override
    public String name() {
        return "openai-storyboard";
    }

    @Override
    public List<Switch> switches() {
        return List.of(
                OpenAiSettings.SIZE, OpenAiSettings.LINE_BREAKS, OpenAiSettings.TASK_TIMESTAMPS);
    }

    @Override
    public WireCodec codec(Choices choices) {
        return new OpenAiCodec(OpenAiDialects.storyboard(choices));
    }

    @Override
    public List<Model> models(String provider, Choices choices) {
        return StoryboardModels.of(provider, choices);
    }
}
