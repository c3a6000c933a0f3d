package dev.reelport.openai

import dev.reelport.testkit.CodecContract
import dev.reelport.wire.TaskReport
import dev.reelport.wire.http.WireFormat

class SglangCodecSpec extends CodecContract {

    WireFormat format() {
        new SglangFormat()
    }

    /** The engine never says that a task has begun. */
    boolean told(TaskReport.Status status) {
        super.told(status) && status != TaskReport.Status.RUNNING
    }
}
