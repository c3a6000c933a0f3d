package dev.reelport.openai

import dev.reelport.testkit.RelayContract
import dev.reelport.wire.http.WireFormat

class StoryboardProviderSpec extends RelayContract {

    WireFormat format() {
        new OpenAiStoryboardFormat()
    }

    String task() {
        'sora-2:task_01kbhfs5yceakr1pa0qrfzfeqk'
    }

    String unknownWord() {
        'unknown'
    }

    boolean saysWhereFilmsLie() {
        false
    }
}
